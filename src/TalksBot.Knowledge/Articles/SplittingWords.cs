using System.Collections.Concurrent;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// The words of one language that decide about a full stop: its abbreviations and the words that begin sentences.
/// Rows for the language <c>*</c> count in all of them.
/// </summary>
sealed class SplittingWords
{
    const string EveryLanguage = "*";

    static readonly string[][] AbbreviationRows = VocabularyTable.Rows("abbreviations.tsv", columns: 3);
    static readonly string[][] StarterRows = VocabularyTable.Rows("sentence-starters.tsv", columns: 2);
    static readonly ConcurrentDictionary<string, SplittingWords> ByLanguage = new(StringComparer.Ordinal);

    readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> exact;
    readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> anyCase;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    readonly int longest;

    SplittingWords(string language)
    {
        var exactWords = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        var anyCaseWords = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in AbbreviationRows.Where(r => r[0] == language || r[0] == EveryLanguage))
        {
            // "No." is an abbreviation and "no." is not, but "etc." and "Etc." are one.
            var words = char.IsUpper(row[1][0]) ? exactWords : anyCaseWords;
            words[row[1]] = Enum.Parse<AbbreviationKind>(row[2], ignoreCase: true);
            longest = Math.Max(longest, row[1].Length);
        }

        exact = exactWords.GetAlternateLookup<ReadOnlySpan<char>>();
        anyCase = anyCaseWords.GetAlternateLookup<ReadOnlySpan<char>>();
        starters = StarterRows.Where(r => r[0] == language).Select(r => r[1])
            .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        // As in "3. tur" and "am 3. Oktober".
        HasOrdinalStop = language is "tr" or "de" or "cs" or "sk" or "hu" or "fi" or "da" or "no" or "hr" or "sr" or "sl";
    }

    /// <summary>Whether a full stop after a number makes it an ordinal in this language.</summary>
    public bool HasOrdinalStop { get; }

    /// <summary>The words of <paramref name="language"/>; one without rows has only those of every language.</summary>
    public static SplittingWords Of(string language) =>
        ByLanguage.GetOrAdd(language, static code => new SplittingWords(code));

    /// <summary>What kind of abbreviation <paramref name="word"/> is, written without its last full stop.</summary>
    public AbbreviationKind? Abbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length > longest)
        {
            return null;
        }

        return exact.TryGetValue(word, out var kind) || anyCase.TryGetValue(word, out kind) ? kind : null;
    }

    /// <summary>Whether a sentence likes to begin with <paramref name="word"/>, which is hardly ever a name.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => starters.Contains(word);
}
