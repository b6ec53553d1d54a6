using System.Collections.Frozen;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// The words of <c>wordnet-relatives.tsv</c> that mean nearly the same or name the kind of thing that the other is: good
/// enough to tell candidates apart, too loose for most of the search.
/// </summary>
static class Relatives
{
    static readonly Lazy<FrozenDictionary<LanguageTerm, LanguageTerm[]>> Listed = new(Load);

    /// <summary>Reads the table if it was not read yet.</summary>
    public static int Count => Listed.Value.Count;

    /// <summary>The terms that a term is related to; none if nothing is known to be.</summary>
    public static IReadOnlyList<LanguageTerm> Of(LanguageTerm term) => Listed.Value.GetValueOrDefault(term) ?? [];

    static FrozenDictionary<LanguageTerm, LanguageTerm[]> Load()
    {
        var related = new Dictionary<LanguageTerm, SortedSet<string>>();
        foreach (var row in VocabularyTable.Rows("wordnet-relatives.tsv", columns: 3))
        {
            var analyzer = LanguageAnalyzers.For(row[0]);
            var one = analyzer.TermOf(row[1]);
            foreach (var other in row[2].Split('|').Select(word => analyzer.TermOf(word)))
            {
                Add(analyzer.Language, one, other);
                Add(analyzer.Language, other, one);
            }
        }

        return related.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Select(other => pair.Key with { Term = other }).ToArray());

        void Add(string language, string one, string other)
        {
            var term = new LanguageTerm(language, one);
            if (one != other)
            {
                related.TryAdd(term, new SortedSet<string>(StringComparer.Ordinal));
                related[term].Add(other);
            }
        }
    }
}
