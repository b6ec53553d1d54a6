using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The words of <c>figure-words.tsv</c>.</summary>
static class FigureWords
{
    static readonly Lazy<IReadOnlyDictionary<string, WordTable<FigureWord>>> ByLanguage = new(Load);

    /// <summary>What a word in lower case does to a figure, or <see langword="null"/> for other words.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="word">The word; both apostrophes will do.</param>
    public static FigureWord? Of(string language, string word) =>
        ByLanguage.Value.TryGetValue(language, out var table) && table.Of(word.Replace('\u2019', '\'')) is [var found, ..]
            ? found
            : null;

    static Dictionary<string, WordTable<FigureWord>> Load()
    {
        var all = new Dictionary<string, WordTable<FigureWord>>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Rows("figure-words.tsv", columns: 4))
        {
            if (!Enum.TryParse<FigureWordKind>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
            {
                throw new InvalidDataException($"figure-words.tsv names the kind '{row[1]}', which is none of FigureWordKind.");
            }

            if (!all.TryGetValue(row[0], out var table))
            {
                all[row[0]] = table = new WordTable<FigureWord>();
            }

            table.Add(row[3], new FigureWord(kind, double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return all;
    }
}
