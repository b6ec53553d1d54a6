using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The pairs of claims of <c>rival-claims.tsv</c>.</summary>
static class RivalClaims
{
    static readonly Lazy<IReadOnlyDictionary<string, WordTable<(int Pair, bool IsSecond)>>> ByLanguage = new(Load);

    /// <summary>The pairs that a word in lower case is on a side of.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="word">The word.</param>
    public static IReadOnlyList<(int Pair, bool IsSecond)> Of(string language, string word) =>
        ByLanguage.Value.TryGetValue(language, out var table) ? table.Of(word) : [];

    static Dictionary<string, WordTable<(int Pair, bool IsSecond)>> Load()
    {
        var all = new Dictionary<string, WordTable<(int Pair, bool IsSecond)>>(StringComparer.Ordinal);
        foreach (var (pair, row) in VocabularyTable.Rows("rival-claims.tsv", columns: 3).Index())
        {
            if (!all.TryGetValue(row[0], out var table))
            {
                all[row[0]] = table = new WordTable<(int Pair, bool IsSecond)>();
            }

            table.Add(row[1], (pair, false));
            table.Add(row[2], (pair, true));
        }

        return all;
    }
}
