using TalksBot.Knowledge.Ranking;
using static TalksBot.Tests.Knowledge.Ranking.TestCandidate;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class CandidateRankingTests
{
    [Fact]
    public void Order_NearlyEqualScores_TheOneThatCoversMoreByItselfGoesFirst()
    {
        var question = Question(Word(), Word());

        var ordered = CandidateRanking.Order(question, [Of(10, 0b01, 0b11, number: 1), Of(9.5, 0b11, 0b11, number: 2)]);

        Assert.Equal([2, 1], ordered.Select(ranked => ranked.Candidate.Sentence.Sentence.Number));
    }

    [Fact]
    public void Order_ScoresFarApart_KeepsTheFirstStagesOrder()
    {
        var question = Question(Word(), Word());

        var ordered = CandidateRanking.Order(question, [Of(5, 0b11, 0b11, number: 1), Of(10, 0b01, 0b11, number: 2)]);

        Assert.Equal([2, 1], ordered.Select(ranked => ranked.Candidate.Sentence.Sentence.Number));
    }

    [Fact]
    public void Order_EqualScores_GoByTheirPlace()
    {
        var ordered = CandidateRanking.Order(Question(Word()), [Of(1, 1, number: 3), Of(1, 1, number: 1), Of(1, 1, number: 2)]);

        Assert.Equal([1, 2, 3], ordered.Select(ranked => ranked.Candidate.Sentence.Sentence.Number));
    }

    [Fact]
    public void Order_Nothing_IsNothing() => Assert.Empty(CandidateRanking.Order(Question(Word()), []));
}
