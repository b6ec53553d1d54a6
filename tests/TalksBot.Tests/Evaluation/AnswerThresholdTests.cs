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
}
