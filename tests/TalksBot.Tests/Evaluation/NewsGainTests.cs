using TalksBot.Evaluation.Digesting;
using TalksBot.Tests.Knowledge.Digesting;

namespace TalksBot.Tests.Evaluation;

public class NewsGainTests
{
    [Fact]
    public void At_ChosenAndMarked_CountsAsDefined()
    {
        var gain = NewsGain.At([0, 2, 1, 2], [2, 2, 1], length: 3);
        Assert.Equal((2 / 3.0, 2 / 3.0), (gain.Precision, gain.Recall));
        var ideal = 2 + 2 / Math.Log2(3) + 1 / 2.0;
        Assert.Equal((2 / Math.Log2(3) + 1 / 2.0) / ideal, gain.Graded, 1e-9);
        Assert.Equal(1, NewsGain.At([2, 2, 1], [1, 2, 2], length: 3).Graded, 1e-9);
    }

    [Theory]
    [InlineData("marks-1.tsv")]
    [InlineData("marks-2.tsv")]
    public void Read_EitherReader_MarkedSixSentencesOfEachOfTenArticles(string marks)
    {
        var all = MarkedArticle.Read(MarkedArticles.Folder, Path.Combine(MarkedArticles.Folder, marks));
        Assert.Equal(10, all.Count);
        Assert.All(all, one => Assert.Equal(6, one.Marked));
    }
}
