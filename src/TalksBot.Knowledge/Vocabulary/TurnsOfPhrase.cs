using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>The phrases of <c>turns-of-phrase.tsv</c>.</summary>
static class TurnsOfPhrase
{
    const string Table = "turns-of-phrase.tsv";

    static readonly Lazy<Dictionary<(string Language, TurnKind Kind), Phrases>> All = new(Load);

    /// <summary>Whether a language has a phrase of a kind.</summary>
    /// <param name="language">ISO 639-1 code, or <see langword="null"/> if unknown: then it has none.</param>
    /// <param name="kind">What the phrase tells.</param>
    /// <param name="phrase">The phrase in lower case.</param>
    public static bool Has(string? language, TurnKind kind, ReadOnlySpan<char> phrase)
    {
        if (language is null || !All.Value.TryGetValue((language, kind), out var phrases))
        {
            return false;
        }

        if (phrases.Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrase))
        {
            return true;
        }

        foreach (var beginning in phrases.Beginnings)
        {
            if (phrase.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    static Dictionary<(string Language, TurnKind Kind), Phrases> Load() => VocabularyTable.Rows(Table, columns: 3)
        .GroupBy(row => (row[0], KindOf(row[1])), row => row[2].Split(','))
        .ToDictionary(group => group.Key, group => new Phrases(
            group.SelectMany(all => all).Where(phrase => !phrase.EndsWith('*')).ToHashSet(StringComparer.Ordinal),
            [.. group.SelectMany(all => all).Where(phrase => phrase.EndsWith('*')).Select(phrase => phrase[..^1])]));

    static TurnKind KindOf(string name) =>
        Enum.TryParse<TurnKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? kind
            : throw new InvalidDataException($"{Table} names the kind '{name}', which is none of {nameof(TurnKind)}.");

    sealed record Phrases(HashSet<string> Whole, string[] Beginnings);
}
