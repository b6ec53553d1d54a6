using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Answers;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(new[] { 10.0, 9, 8, 7 }, 3)]
    [InlineData(new[] { 10.0, 9, 1 }, 2)]
    [InlineData(new[] { 10.0, 1, .5 }, 1)]
    [InlineData(new[] { 10.0 }, 1)]
    [InlineData(new double[0], 0)]
    public void WorthShowing_RunnersUpFarBelow_AreLeftOut(double[] scores, int shown)
    {
        var source = new Source("Title", null, null, null, PublicationDate.Undated);
        var answer = new Answer(
            "?", Verdict.Answered, 1, [.. scores.Select((score, i) => new Passage("a.txt", source, i + 1, "Text.", [source], score, []))], []);

        Assert.Equal(Enumerable.Range(1, shown), answer.WorthShowing().Select(passage => passage.Number));
    }
}
