using System.Collections.Frozen;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Digesting;

/// <summary>The words of <c>leaning-words.tsv</c>: a sentence that begins with one cannot stand alone.</summary>
static class LeaningWords
{
    static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> ByLanguage = new(() => VocabularyTable
        .Rows("leaning-words.tsv", columns: 2)
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Whether a word in lower case is one of a language's.</summary>
    public static bool Has(string language, string word) =>
        ByLanguage.Value.TryGetValue(language, out var words) && words.Contains(word);
}
