using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Ranking;

/// <summary>Candidates and questions as plain values: the ranking needs no index.</summary>
static class TestCandidate
{
    public static Candidate Of(double score, ulong inText, ulong around = 0, int number = 1)
    {
        var article = TestArticle.Of("A", "Rain fell.");
        return new Candidate(
            new IndexedSentence(
                new IndexedArticle(article.Document, article.Hash, article.Language, article.Source, 1, []),
                article.Sentences[0] with { Number = number }),
            score,
            new WordPlaces(inText, Paragraph: around));
    }

    public static Question Question(params QuestionWord[] words) => new("?", "en", words);

    public static QuestionWord Word(
        double idf = 2, QuestionWordKind kind = QuestionWordKind.Content, int sentences = 1, double weight = 1) =>
        new("word", [], kind, sentences, idf, weight);
}
