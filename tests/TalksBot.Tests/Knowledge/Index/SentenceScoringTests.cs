using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class SentenceScoringTests
{
    [Fact]
    public void Best_WordStandsInDifferentParts_SentenceBeatsParagraphBeatsNeighbours()
    {
        var article = TestArticle.Of("-", "Rain fell.", "Zebra ran.", "Snow fell.", "Hail fell.", "Wind blew.");
        var inOneParagraph = article with { Sentences = [.. article.Sentences.Select(s => s with { Paragraph = s.Number < 4 ? 1 : 2 })] };

        var found = Best("zebra", inOneParagraph);

        Assert.Equal("Zebra ran.", found[0].Sentence.Sentence.Text);
        Assert.Equal([2, 3, 1], found.Select(candidate => candidate.Sentence.Sentence.Number));
        Assert.Equal([1UL, 0UL, 0UL], found.Select(candidate => candidate.InText));
        Assert.All(found, candidate => Assert.Equal(1UL, candidate.Around));
    }

    [Fact]
    public void Best_WordStandsInTheHeadline_FindsAllSentencesOfTheArticle()
    {
        var found = Best("zebra", TestArticle.Of("Zebra", "Rain fell.", "Snow fell."), TestArticle.Of("Lion", "Wind blew."));

        Assert.Equal(2, found.Count);
        Assert.All(found, candidate => Assert.Equal((0UL, 1UL), (candidate.InText, candidate.Around)));
    }

    [Fact]
    public void Best_RarerWord_WeighsMore()
    {
        var found = Best("rain hail", TestArticle.Of("A", "Rain fell."), TestArticle.Of("B", "Rain fell."), TestArticle.Of("C", "Hail fell."));

        Assert.Equal("C.txt", found[0].Sentence.Article.Document);
    }

    [Fact]
    public void Best_SameWordsInFewerOthers_WeighMore()
    {
        var found = Best("hail", TestArticle.Of("A", "Hail fell on all the roofs of the old town."), TestArticle.Of("B", "Hail fell."));

        Assert.Equal(["B.txt", "A.txt"], found.Select(candidate => candidate.Sentence.Article.Document));
    }

    [Fact]
    public void Best_MoreSentencesThanAskedFor_AreTheBestOfThem()
    {
        string[] sentences = [.. Enumerable.Range(1, 40).Select(n => n == 31 ? "Hail and rain fell." : "Hail fell here too.")];

        var found = Best("hail rain", TestArticle.Of("-", sentences));

        Assert.Equal(25, found.Count);
        Assert.Equal(31, found[0].Sentence.Sentence.Number);
        Assert.Equal(found.Select(candidate => candidate.Score).OrderDescending(), found.Select(candidate => candidate.Score));
    }

    [Fact]
    public void Best_ReplacedArticle_IsFoundOnceAndNew()
    {
        var found = Best("hail", TestArticle.Of("A", "Hail fell."), TestArticle.Of("A", "Old hail."), TestArticle.Of("A", "New hail."));

        Assert.Equal("New hail.", Assert.Single(found).Sentence.Sentence.Text);
    }

    static IReadOnlyList<Candidate> Best(string question, params Article[] articles)
    {
        using var index = ArticleIndex.Open(null);
        foreach (var article in articles)
        {
            index.Replace(article);
            index.Commit();
        }

        var searcher = index.Acquire();
        try
        {
            return SentenceScoring.Best(searcher, QuestionReader.Read(question, null, searcher), 25);
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }
}
