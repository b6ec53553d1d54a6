using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using static TalksBot.Tests.Knowledge.Ranking.TestCandidate;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class ConfidenceTests
{
    static readonly QuestionWord Unknown = Word(kind: QuestionWordKind.Name, sentences: 0);

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
    public void Of_UnknownName_CountsHeavierThanAnUnknownWord()
    {
        var withName = Question(Word(), Word(), Word(), Unknown);
        var withWord = Question(Word(), Word(), Word(), Word(sentences: 0));

        Candidate[] found = [TestCandidate.Of(3.5, 0b111), TestCandidate.Of(3.4, 0b111, number: 2)];

        Assert.True(Of(withName, found) < Of(withWord, found) / 2);
    }

    [Fact]
    public void Of_NameNowhereNearThePassage_IsLessSure()
    {
        var question = Question(Word(), Word(), Word(), Word(kind: QuestionWordKind.Name));

        Assert.True(Of(question, TestCandidate.Of(5.5, 0b111)) < Of(question, TestCandidate.Of(5.5, 0b111, around: 0b1000)));
    }

    [Fact]
    public void Of_RunnerUpClose_IsLessSure()
    {
        var question = Question(Word(), Word(), Word());

        Assert.True(
            Of(question, TestCandidate.Of(5, 0b111), TestCandidate.Of(4.9, 0b111, number: 2)) <
            Of(question, TestCandidate.Of(5, 0b111), TestCandidate.Of(1, 0b111, number: 2)));
    }

    static double Of(Question question, params Candidate[] candidates) =>
        Confidence.Of(question, CandidateRanking.Order(question, candidates));
}
