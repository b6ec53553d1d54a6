using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Reads a question with the analyzer of each language in the index, whatever language it is asked in: a name or number
/// is found in any. A word's rarity is counted over all of them together, so that scores can be compared across.
/// </summary>
static class QuestionReader
{
    /// <summary>What a match of a function or question word is worth: little, but not nothing.</summary>
    public const double FunctionWeight = .3;

    /// <summary>What a match of a word is worth that only the question before had.</summary>
    public const double PreviousWeight = .3;

    /// <summary>Reads a question.</summary>
    /// <param name="text">What was asked: any text.</param>
    /// <param name="previous">The question that it follows up, if any; its meaningful words are added.</param>
    /// <param name="searcher">The index it will be put to.</param>
    public static Question Read(string text, string? previous, SentenceSearcher searcher)
    {
        var spotted = Spot(text, searcher.Languages);
        var language = GrammarWords.Guess(spotted.Select(word => word.Text));
        var words = spotted
            .OrderBy(word => GrammarWords.Has(language, word.Text))
            .Take(Question.MostWords)
            .OrderBy(word => word.Start)
            .Select(word => Weigh(word, language, 1, searcher))
            .ToList();
        if (previous is not null)
        {
            var earlier = Spot(previous, searcher.Languages);
            var earlierLanguage = GrammarWords.Guess(earlier.Select(word => word.Text)) ?? language;
            words.AddRange(earlier
                .Where(word => !GrammarWords.Has(earlierLanguage, word.Text) && !words.Exists(known => Same(known, word)))
                .Take(Question.MostWords - words.Count)
                .Select(word => Weigh(word, earlierLanguage, PreviousWeight, searcher)));
        }

        return new Question(text, language, words);
    }

    static bool Same(QuestionWord known, Spotted word) => known.Text == word.Text || known.Terms.SequenceEqual(word.Terms);

    static QuestionWord Weigh(Spotted word, string? language, double weight, SentenceSearcher searcher)
    {
        var kind = GrammarWords.Has(language, word.Text) ? QuestionWordKind.Function
            : word.Text.Any(char.IsDigit) ? QuestionWordKind.Number
            : word.IsCapitalised ? QuestionWordKind.Name
            : QuestionWordKind.Content;
        var sentences = searcher.CountSentences(word.Terms);
        var idf = Math.Log(1 + (searcher.Sentences - sentences + .5) / (sentences + .5));
        return new QuestionWord(
            word.Text, word.Terms, kind, sentences, idf, kind == QuestionWordKind.Function ? weight * FunctionWeight : weight);
    }

    /// <summary>
    /// The distinct words. All analyzers share a tokenizer, so that tokens of different languages that start at the same
    /// place are the same word.
    /// </summary>
    static List<Spotted> Spot(string text, IReadOnlyList<string> languages)
    {
        var terms = new SortedDictionary<int, (int End, List<LanguageTerm> Terms)>();
        foreach (var language in languages)
        {
            foreach (var token in LanguageAnalyzers.For(language).Tokens(text))
            {
                if (!terms.TryGetValue(token.Start, out var word))
                {
                    terms[token.Start] = word = (token.End, []);
                }

                word.Terms.Add(new LanguageTerm(language, token.Term));
            }
        }

        // A question typed all in capitals, or with a capital on every word, names nothing by them.
        var shouted = terms.Count > 1 && terms.All(pair => !char.IsLower(text[pair.Key]));
        var words = new List<Spotted>(terms.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, (end, found)) in terms)
        {
            var surface = text[start..Math.Min(end, text.Length)];
            var lower = surface.ToLowerInvariant();
            if (known.Add(lower) && known.Add('\t' + string.Join('\t', found.Select(term => term.Term))))
            {
                var isFirst = words.Count == 0;
                words.Add(new Spotted(lower, start, found, !isFirst && !shouted && char.IsUpper(surface[0])));
            }
        }

        return words;
    }

    sealed record Spotted(string Text, int Start, List<LanguageTerm> Terms, bool IsCapitalised);
}
