using TalksBot.Evaluation.Training;

namespace TalksBot.Tests.Evaluation;

public class AnswerThresholdTests
{
    [Fact]
    public void Best_MissesThatCountMore_LowerIt()
    {
        (double, bool, bool, double)[] judged = [(.9, true, true, 1), (.4, false, false, 3), (.2, true, true, 1)];

        Assert.InRange(AnswerThreshold.Best(judged, recall: 1), .41, .9);
        Assert.InRange(AnswerThreshold.Best(judged, recall: 3), .02, .2);
    }

    [Fact]
    public void Cautious_WhereItCostsLittle_RaisesIt()
    {
        (double, bool, bool, double)[] judged = [(.9, true, true, 100), (.4, false, false, 1), (.3, true, true, 2)];

        Assert.InRange(AnswerThreshold.Best(judged, recall: 1), .02, .3);
        Assert.Equal(.3, AnswerThreshold.Cautious(judged, recall: 1, spare: 0), 2);
        Assert.Equal(.8, AnswerThreshold.Cautious(judged, recall: 1, spare: .05), 2);
    }
}
