namespace TalksBot.Knowledge.Articles;

/// <summary>
/// Tells English, Ukrainian, Russian, Turkish and Azerbaijani apart by letters that only one of them has and by their
/// commonest short words.
/// </summary>
public static class LanguageDetector
{
    const string Fallback = "en";

    // Enough to be sure of; a longer article is not read twice.
    const int MaxCharacters = 20_000;

    // A letter of its own is strong evidence, though a foreign name may bring one.
    static readonly Dictionary<char, (string Language, int Weight)> Letters = new()
    {
        ['і'] = ("uk", 2),
        ['ї'] = ("uk", 2),
        ['є'] = ("uk", 2),
        ['ґ'] = ("uk", 2),
        ['ы'] = ("ru", 2),
        ['э'] = ("ru", 2),
        ['ё'] = ("ru", 2),
        ['ъ'] = ("ru", 2),
        ['ə'] = ("az", 2),
    };

    static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Words =
        VocabularyTable.Rows("function-words.tsv", columns: 2)
            .GroupBy(row => row[1], row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(word => word.Key, word => word.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly int LongestWord = Words.Dictionary.Keys.Max(word => word.Length);

    /// <summary>The likeliest language of a text given in pieces.</summary>
    /// <returns>Its ISO 639-1 code; <c>en</c> when nothing speaks for any of the five.</returns>
    public static string Detect(IEnumerable<string> pieces)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = 0;
        foreach (var piece in pieces)
        {
            Count(piece, points);
            read += piece.Length;
            if (read > MaxCharacters)
            {
                break;
            }
        }

        return points.Count == 0 ? Fallback : points.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).First().Key;
    }

    static void Count(ReadOnlySpan<char> text, Dictionary<string, int> points)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (!char.IsAscii(text[i]) && Letters.TryGetValue(char.ToLowerInvariant(text[i]), out var letter))
                {
                    Add(letter.Language, letter.Weight);
                }

                continue;
            }

            if (i > start && i - start <= LongestWord && Words.TryGetValue(text[start..i], out var languages))
            {
                foreach (var language in languages)
                {
                    Add(language, 1);
                }
            }

            start = i + 1;
        }

        void Add(string language, int weight) => points[language] = points.GetValueOrDefault(language) + weight;
    }
}
