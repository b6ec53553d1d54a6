using System.Collections.Concurrent;
using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The words of a language, looked up in the tables; common ones once.</summary>
sealed class ComparedWords
{
    static readonly ConcurrentDictionary<string, ComparedWords> ByLanguage = new(StringComparer.Ordinal);

    readonly string language;
    readonly WordMemo<ComparedWord> kept = new();

    ComparedWords(string language) => this.language = language;

    /// <summary>The words of a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public static ComparedWords For(string language) => ByLanguage.GetOrAdd(language, static code => new ComparedWords(code));

    /// <summary>A word as it stands in a text.</summary>
    public ComparedWord Of(ReadOnlySpan<char> word)
    {
        if (kept.TryGet(word, out var known))
        {
            return known;
        }

        // Lower case by itself would leave the dot of the Turkish capital as a letter of its own.
        var lower = word.ToString().Replace('\u0130', 'i').ToLowerInvariant();
        var found = new ComparedWord(
            lower, Statement.BeginningOf(lower), FigureWords.Of(language, lower), RivalClaims.Of(language, lower));
        kept.Add(word, found);
        return found;
    }
}
