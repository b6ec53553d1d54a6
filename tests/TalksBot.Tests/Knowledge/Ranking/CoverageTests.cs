using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using static TalksBot.Tests.Knowledge.Ranking.TestCandidate;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class CoverageTests
{
    [Fact]
    public void Of_SomeWordsInTheText_IsTheirShareByRarityAndWeight()
    {
        var question = Question(Word(idf: 3), Word(idf: 1), Word(idf: 4, weight: .5));

        var coverage = Coverage.Of(question, TestCandidate.Of(1, inText: 0b001, around: 0b100));

        Assert.Equal(.5, coverage.InText, 9);
        Assert.Equal(5.0 / 6, coverage.InReach, 9);
    }

    [Fact]
    public void Of_FunctionWords_DoNotCount()
    {
        var question = Question(Word(), Word(kind: QuestionWordKind.Function));

        Assert.Equal(new Coverage(1, 1), Coverage.Of(question, TestCandidate.Of(1, inText: 0b01)));
        Assert.Equal(new Coverage(0, 0), Coverage.Of(question, TestCandidate.Of(1, inText: 0b10)));
    }

    [Fact]
    public void Of_QuestionWithoutMeaning_IsNothing() =>
        Assert.Equal(default, Coverage.Of(Question(), TestCandidate.Of(1, inText: 0)));
}
