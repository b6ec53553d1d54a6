using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Tests.Knowledge.Comparing;

/// <summary>Compares sentences that a test ranks by itself, whatever the ranking has learned.</summary>
static class TestComparison
{
    /// <summary>A ranked sentence; one place behind another it scores a tenth less.</summary>
    public static (string Text, string Published) Said(string text, string published = "") => (text, published);

    /// <summary>Compares sentences in the order in which they are ranked.</summary>
    public static Comparison Compare(string question, params (string Text, string Published)[] ranked) =>
        Compare(question, "en", ranked);

    /// <summary>The same in another language.</summary>
    public static Comparison Compare(string question, string language, params (string Text, string Published)[] ranked)
    {
        var asked = Ask(question, language);
        return SourceComparison.Of(asked, [.. ranked.Select((one, place) => Rank(asked, language, one, 1 - (place * .1)))]);
    }

    /// <summary>Compares sentences with the scores that they are ranked by.</summary>
    public static Comparison CompareScored(string question, params (string Text, double Score)[] ranked)
    {
        var asked = Ask(question);
        return SourceComparison.Of(asked, [.. ranked.Select(one => Rank(asked, "en", Said(one.Text), one.Score))]);
    }

    /// <summary>Compares sentences that all cite one source.</summary>
    public static Comparison CompareOf(Source source, string question, params IReadOnlyList<string> ranked)
    {
        var asked = Ask(question);
        return SourceComparison.Of(asked, [.. ranked.Select((text, place) =>
        {
            var one = Rank(asked, "en", Said(text), 1 - (place * .1));
            var cited = one.Candidate.Sentence with { Sentence = one.Candidate.Sentence.Sentence with { Sources = [source] } };
            return one with { Candidate = one.Candidate with { Sentence = cited } };
        })]);
    }

    /// <summary>The texts in the order of a comparison.</summary>
    public static IEnumerable<string> Texts(this Comparison comparison) =>
        comparison.Candidates.Select(one => one.Ranked.Candidate.Sentence.Sentence.Text);

    /// <summary>The claims that differ.</summary>
    public static IEnumerable<string> Claims(this Comparison comparison) => comparison.Differing.Select(one => one.Text);

    /// <summary>A sentence as the index gives it.</summary>
    public static IndexedSentence Sentence(string text, string language = "en", string published = "")
    {
        // Each by itself is a source of its own.
        var article = TestArticle.In(language, text, text).Published(published);
        return new IndexedSentence(
            new IndexedArticle(article.Document, article.Hash, language, article.Source, 1, []), article.Sentences[0]);
    }

    /// <summary>A question of words that all occur once.</summary>
    public static Question Ask(string question, string language = "en")
    {
        var analyzer = LanguageAnalyzers.For(language);
        return new Question(question, language,
        [
            .. analyzer.Tokens(question).Select(token => (token, Text: question.Substring(token.Start, token.Length).ToLowerInvariant()))
                .Select(one => new QuestionWord(
                    one.Text,
                    [new LanguageTerm(analyzer.Language, one.token.Term)],
                    GrammarWords.Has(language, one.Text) ? QuestionWordKind.Function : QuestionWordKind.Content,
                    1, 2, 1)),
        ]);
    }

    static RankedCandidate Rank(Question question, string language, (string Text, string Published) said, double score)
    {
        var sentence = Sentence(said.Text, language, said.Published);
        var terms = sentence.Words.Select(word => word.Term).ToHashSet();
        var held = question.Words.Index()
            .Where(word => terms.Contains(SentenceWords.Hash(word.Item.Terms[0].Language, word.Item.Terms[0].Term)))
            .Aggregate(0UL, (mask, word) => mask | (1UL << word.Index));
        var candidate = new Candidate(sentence, score, new WordPlaces(held));
        return new RankedCandidate(candidate, Coverage.Of(question, candidate), score, score, default);
    }
}
