using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>The synonyms and names of the word lists as terms of one analysis language.</summary>
sealed class Thesaurus
{
    readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);
    readonly LanguageAnalyzer analyzer;

    public Thesaurus(string analysisLanguage, WordLists lists)
    {
        analyzer = LanguageAnalyzers.For(analysisLanguage);
        foreach (var group in lists.Synonyms.Where(group => LanguageAnalyzers.For(group.Language) == analyzer))
        {
            Add(group.Words, group.Language, isName: false);
        }

        foreach (var spellings in lists.Names)
        {
            Add(spellings, null, isName: true);
        }
    }

    /// <summary>The groups of which an entry begins at a word of a question.</summary>
    /// <param name="words">The question's words as terms.</param>
    /// <param name="at">The word's index.</param>
    public IEnumerable<(int Length, SynonymTerms Group)> At(IReadOnlyList<string> words, int at)
    {
        if (!byFirst.TryGetValue(words[at], out var entries))
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (at + entry.Words.Length <= words.Count && entry.Words.Select((word, i) => words[at + i] == word).All(same => same))
            {
                yield return (entry.Words.Length, entry.Group);
            }
        }
    }

    /// <summary>Whether a term of one word is a name by itself.</summary>
    public bool HasName(string term) =>
        byFirst.TryGetValue(term, out var entries) && entries.Exists(entry => entry.Words.Length == 1 && entry.Group.AreSpellings);

    /// <summary>A form of one or more words as one term, without function words beside others; empty for no word.</summary>
    public static string TermOf(string form, LanguageAnalyzer analyzer, string? language)
    {
        var tokens = analyzer.Tokens(form);
        var telling = tokens
            .Where(token => !GrammarWords.Has(language, form.Substring(token.Start, token.Length).ToLowerInvariant()))
            .Select(token => token.Term)
            .Distinct();
        var term = string.Join(' ', telling);
        return term.Length > 0 || tokens.Count == 0 ? term : tokens[0].Term;
    }

    void Add(IReadOnlyList<string> forms, string? language, bool isName)
    {
        var terms = forms.Select(form => TermOf(form, analyzer, language)).Where(term => term.Length > 0).Distinct();
        var group = new SynonymTerms([.. terms], isName);
        foreach (var words in forms.Select(form => analyzer.Tokens(form).Select(token => token.Term).ToArray()))
        {
            if (words.Length > 0)
            {
                if (!byFirst.TryGetValue(words[0], out var entries))
                {
                    byFirst[words[0]] = entries = [];
                }

                if (!entries.Exists(known => known.Group == group && known.Words.SequenceEqual(words)))
                {
                    entries.Add(new Entry(words, group));
                }
            }
        }
    }

    sealed record Entry(string[] Words, SynonymTerms Group);
}
