using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge;

public sealed class ExplainTests
{
    [Fact]
    public void Explain_AnyQuestion_TellsWhatTheAnswerComesFrom()
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.Of("City", "The bridge opened in 1998.", "The bridge is old."));
        const string question = "When did the bridge open?";

        var explanation = knowledge.Explain(question);

        var answer = knowledge.Ask(question);
        Assert.Equal(answer.Confidence, explanation.Confidence, 9);
        Assert.Equal(answer.IsAnswered, explanation.Confidence >= explanation.Threshold);
        Assert.Equal(answer.Passages.Select(one => one.Text), explanation.Candidates.Select(one => one.Text));
        Assert.All(explanation.Candidates, one => Assert.Equal(one.Points, one.Features.Sum(f => f.Contribution), 3));
        var sum = explanation.ConfidenceFeatures.Sum(one => one.Contribution);
        Assert.Equal(explanation.Confidence, 1 / (1 + Math.Exp(-sum)), 4);
    }

    [Fact]
    public void Explain_NothingMatches_HasNoCandidates()
    {
        using var knowledge = KnowledgeBase.Of(TestArticle.Of("City", "The bridge opened in 1998."));

        var explanation = knowledge.Explain("zebra");

        Assert.Empty(explanation.Candidates);
        Assert.Empty(explanation.ConfidenceFeatures);
        Assert.Equal(0, explanation.Confidence);
    }
}
