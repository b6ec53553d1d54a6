using TalksBot.Knowledge.Index.Wording;
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

    /// <summary>
    /// The ways to read a question: in its own language if articles are in it or its language is unknown, then
    /// translated into those of the other articles. At least one.
    /// </summary>
    /// <param name="text">What was asked: any text.</param>
    /// <param name="previous">The question that it follows up, if any; its meaningful words are added.</param>
    /// <param name="searcher">The index it will be put to.</param>
    /// <param name="lookup">The word lists.</param>
    public static IEnumerable<Question> Readings(string text, string? previous, SentenceSearcher searcher, WordLookup lookup)
    {
        var own = Read(text, previous, searcher, lookup);
        if (QuestionTranslation.For(own.Language, searcher, lookup) is not { } translation)
        {
            return [own];
        }

        return translation.IsNeeded
            ? [translation.Read(text, previous)]
            : Enumerable.Range(0, 2).Select(turn => turn == 0 ? own : translation.Read(text, previous));
    }

    /// <summary>Reads a question in its own language.</summary>
    /// <param name="text">What was asked: any text.</param>
    /// <param name="previous">The question that it follows up, if any; its meaningful words are added.</param>
    /// <param name="searcher">The index it will be put to.</param>
    /// <param name="lookup">The word lists; those built in if none are given.</param>
    public static Question Read(string text, string? previous, SentenceSearcher searcher, WordLookup? lookup = null)
    {
        lookup ??= WordLookup.BuiltIn;
        var (language, spotted) = Spot(text, null, searcher, lookup);
        var words = Weigh(spotted, language, searcher, lookup);
        if (previous is not null)
        {
            var (earlierLanguage, earlier) = Spot(previous, language, searcher, lookup);
            var before = Weigh(earlier, earlierLanguage, searcher, lookup);
            return new Question(text, language, FollowUp.Join(words, before, language)) { Previous = previous, OwnWords = words.Count };
        }

        return new Question(text, language, words);
    }

    static (string? Language, List<SpottedWord> Words) Spot(
        string text, string? fallback, SentenceSearcher searcher, WordLookup lookup)
    {
        var words = QuestionSpotting.Spot(text, searcher.Languages);
        var language = QuestionLanguage.Guess([.. words.Select(word => word.Text)], lookup) ?? fallback;
        if (DateSpelling.Spell(text, language) is var spelled && spelled != text)
        {
            words = QuestionSpotting.Spot(spelled, searcher.Languages);
        }

        return (language, Shorten(words, language));
    }

    /// <summary>As many words as can be looked at, the meaningful ones first, in the question's order.</summary>
    public static List<SpottedWord> Shorten(List<SpottedWord> words, string? language) =>
        words.Count <= Question.MostWords ? words
        :
        [
            .. words
                .OrderBy(word => word.IsFunctionIn(language))
                .Take(Question.MostWords)
                .OrderBy(word => word.Start),
        ];

    // Whoever types no capitals writes names without them, too: those of the lists are known anyway.
    static QuestionWordKind KindOf(SpottedWord word, string? language, WordLookup lookup)
    {
        var kind = word.KindAs(word.IsFunctionIn(language));
        return kind == QuestionWordKind.Content && word.Terms.Any(term => lookup.ThesaurusOf(term.Language).HasName(term.Term))
            ? QuestionWordKind.Name
            : kind;
    }

    static List<QuestionWord> Weigh(
        List<SpottedWord> words, string? language, SentenceSearcher searcher, WordLookup lookup)
    {
        var kinds = words.Select(word => KindOf(word, language, lookup)).ToList();
        var variants = new WordVariants(words, kinds, language, searcher, lookup);
        return GivenNames.Weighed(words,
        [
            .. words.Select((word, i) =>
            {
                var (terms, worths, sentences) = variants.Of(i);
                var worth = kinds[i] == QuestionWordKind.Function ? FunctionWeight : 1;
                return new QuestionWord(word.Text, terms, kinds[i], sentences, searcher.Idf(sentences), worth) { Worths = worths };
            }),
        ]);
    }
}
