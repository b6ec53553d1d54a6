using System.Collections.Concurrent;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The words of a language, each looked up in the tables once and kept.</summary>
sealed class ComparedWords
{
    // A text has few words that are not common ones; the bound is for one that has.
    const int MostKept = 50_000;

    static readonly ConcurrentDictionary<string, ComparedWords> ByLanguage = new(StringComparer.Ordinal);

    readonly string language;
    readonly ConcurrentDictionary<string, ComparedWord> kept = new(StringComparer.Ordinal);

    ComparedWords(string language) => this.language = language;

    /// <summary>The words of a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public static ComparedWords For(string language) => ByLanguage.GetOrAdd(language, static code => new ComparedWords(code));

    /// <summary>A word as it stands in a text.</summary>
    public ComparedWord Of(ReadOnlySpan<char> word)
    {
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        // Lower case by itself would leave the dot of the Turkish capital as a letter of its own.
        var lower = word.ToString().Replace('\u0130', 'i').ToLowerInvariant();
        var found = new ComparedWord(
            lower, Statement.BeginningOf(lower), FigureWords.Of(language, lower), RivalClaims.Of(language, lower));
        if (kept.Count < MostKept)
        {
            kept.TryAdd(word.ToString(), found);
        }

        return found;
    }
}
