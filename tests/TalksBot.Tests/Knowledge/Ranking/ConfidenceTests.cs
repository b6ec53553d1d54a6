using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using static TalksBot.Tests.Knowledge.Ranking.TestCandidate;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class ConfidenceTests
{
    [Fact]
    public void Of_EverythingCovered_IsAboveTheThreshold() =>
        Assert.InRange(Of(Question(Word(), Word(), Word(), Word()), TestCandidate.Of(6.5, 0b1111)), Confidence.Threshold, 1);

    [Fact]
    public void Of_NothingMeaningfulMatches_IsZero()
    {
        Assert.Equal(0, Of(Question(Word(kind: QuestionWordKind.Function)), TestCandidate.Of(1, 0b1)));
        Assert.Equal(0, Of(Question(Word())));
    }

    [Fact]
    public void Of_MoreOfTheBestScore_IsSurer()
    {
        var question = Question(Word(), Word(), Word());

        Assert.True(Of(question, TestCandidate.Of(5, 0b111)) > Of(question, TestCandidate.Of(3, 0b111)));
    }

    [Fact]
    public void Of_NameThatTheSourcesNeverMention_IsNotAnswered()
    {
        using var knowledge = TalksBot.Knowledge.KnowledgeBase.Of(TestArticle.Of(
            "Talks", "Umerov met the delegation in Istanbul on 16 May.", "The delegations agreed to meet again.", "Rain fell."));

        var known = knowledge.Ask("When did Umerov meet the delegation?");
        var unknown = knowledge.Ask("When did Merkel meet the delegation?");

        Assert.True(known.IsAnswered, $"{known.Confidence}");
        Assert.False(unknown.IsAnswered, $"{unknown.Confidence}");
        Assert.True(unknown.Confidence < known.Confidence / 2, $"{unknown.Confidence} of {known.Confidence}");
    }

    [Fact]
    public void Of_NameNowhereNearThePassage_IsLessSure()
    {
        var question = Question(Word(), Word(), Word(), Word(kind: QuestionWordKind.Name));

        Assert.True(Of(question, TestCandidate.Of(5.5, 0b111)) < Of(question, TestCandidate.Of(5.5, 0b111, around: 0b1000)));
    }

    static double Of(Question question, params Candidate[] candidates) =>
        Confidence.Of(question, CandidateRanking.Order(question, candidates, KnownMeetings.None));
}
