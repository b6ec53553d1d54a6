using System.Collections.Frozen;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>The words of the tables of antonyms, as hashes of terms (<see cref="SentenceWords.Hash"/>).</summary>
static class Opposites
{
    // "elected" and "unelected": prefixes that turn a word into its opposite, where the tables do not list it.
    static readonly string[] Prefixes = ["un", "dis", "не", "без"];

    const int ShortestPrefixed = 4;

    static readonly Lazy<FrozenDictionary<ulong, ulong[]>> Listed = new(Load);

    /// <summary>The terms that say the opposite of a term; none if nothing is known to.</summary>
    public static IEnumerable<ulong> Of(LanguageTerm term)
    {
        foreach (var opposite in Listed.Value.GetValueOrDefault(SentenceWords.Hash(term.Language, term.Term)) ?? [])
        {
            yield return opposite;
        }

        foreach (var prefix in Prefixes)
        {
            if (term.Term.Length >= ShortestPrefixed)
            {
                yield return SentenceWords.Hash(term.Language, prefix + term.Term);
            }

            if (term.Term.Length >= ShortestPrefixed + prefix.Length && term.Term.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return SentenceWords.Hash(term.Language, term.Term[prefix.Length..]);
            }
        }
    }

    static FrozenDictionary<ulong, ulong[]> Load()
    {
        var opposites = new Dictionary<ulong, HashSet<ulong>>();
        foreach (var table in (string[])["antonyms.tsv", "wordnet-antonyms.tsv"])
        {
            foreach (var row in VocabularyTable.Rows(table, columns: 3))
            {
                var one = Terms(row[0], row[1]);
                var other = Terms(row[0], row[2]);
                Add(one, other);
                Add(other, one);
            }
        }

        return opposites.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());

        void Add(ulong[] from, ulong[] to)
        {
            foreach (var term in from)
            {
                opposites.TryAdd(term, []);
                opposites[term].UnionWith(to);
            }
        }
    }

    static ulong[] Terms(string language, string words)
    {
        var analyzer = LanguageAnalyzers.For(language);
        return
        [
            .. words.Split('|')
                .Select(analyzer.Tokens)
                .Where(tokens => tokens.Count == 1)
                .Select(tokens => SentenceWords.Hash(analyzer.Language, tokens[0].Term)),
        ];
    }
}
