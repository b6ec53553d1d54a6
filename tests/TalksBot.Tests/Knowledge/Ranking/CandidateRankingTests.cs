using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;
using static TalksBot.Tests.Knowledge.Ranking.TestCandidate;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class CandidateRankingTests
{
    [Fact]
    public void Order_OneFeatureCounts_GoesByIt()
    {
        var question = Question(Word(), Word());

        var ordered = Order(
            question, [Of(10, 0b01, number: 1), Of(9, 0b11, number: 2)], Only("coverage.text", 1));

        Assert.Equal([2, 1], ordered.Select(ranked => ranked.Candidate.Sentence.Sentence.Number));
        Assert.Equal([1.0, .5], ordered.Select(ranked => ranked.Points));
    }

    [Fact]
    public void Order_EqualPoints_GoByTheirPlace()
    {
        var ordered = Order(
            Question(Word()), [Of(1, 1, number: 3), Of(1, 1, number: 1), Of(1, 1, number: 2)], Only("coverage.text", 1));

        Assert.Equal([1, 2, 3], ordered.Select(ranked => ranked.Candidate.Sentence.Sentence.Number));
    }

    [Fact]
    public void Order_Scores_AreSharesOfOne()
    {
        var ordered = Order(
            Question(Word(), Word()), [Of(9, 0b01, number: 1), Of(9, 0b11, number: 2)], Only("coverage.text", 2));

        Assert.Equal(1, ordered.Sum(ranked => ranked.Score), 9);
        Assert.Equal(Math.E, ordered[0].Score / ordered[1].Score, 6);
    }

    [Theory]
    [InlineData("When did the mayor open the old bridge?", "The mayor opened the old bridge in 1998.")]
    [InlineData("Who opened the old bridge?", "Anna Kovalenko opened the old bridge with a speech.")]
    [InlineData("How many people did the old bridge carry?", "The old bridge carried 300 people.")]
    public void Order_SentencesAlikeButForTheAnswer_TheOneThatHoldsItGoesFirst(string question, string answer)
    {
        using var knowledge = TalksBot.Knowledge.KnowledgeBase.Of(TestArticle.Of(
            "City",
            "People say that the mayor opened the old bridge with a speech.",
            "The old bridge carried people.",
            "The mayor opened the old bridge in 1998.",
            "Anna Kovalenko opened the old bridge with a speech.",
            "The old bridge carried 300 people."));

        Assert.Equal(answer, knowledge.Ask(question).Passages[0].Text);
    }

    [Fact]
    public void Order_Nothing_IsNothing() => Assert.Empty(CandidateRanking.Order(Question(Word()), [], KnownMeetings.None));

    static IReadOnlyList<RankedCandidate> Order(Question question, Candidate[] candidates, RankingModel model) =>
        CandidateRanking.Order(question, candidates, FeatureTable.Measure(new Contest(question, candidates, KnownMeetings.None)), model);

    static RankingModel Only(string feature, float weight)
    {
        var weights = new float[FeatureTable.Names.Count];
        weights[FeatureTable.Names.Index().Single(one => one.Item == feature).Index] = weight;
        return new RankingModel(weights);
    }
}
