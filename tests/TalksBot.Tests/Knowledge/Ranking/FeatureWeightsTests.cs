using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Tests.Knowledge.Ranking;

public sealed class FeatureWeightsTests
{
    static readonly string[] Names = ["rain", "wind"];

    [Fact]
    public void Read_CommentsAndAnyOrder_GivesTheWeightsInTheOrderOfTheNames() =>
        Assert.Equal([1.5f, -2], Read("# said\n\nwind\t-2\nrain\t1.5\n"));

    [Theory]
    [InlineData("rain\t1\nwind\t1\nhail\t1\n", "'hail', which is not measured")]
    [InlineData("rain\t1\n", "lacks the feature 'wind'")]
    [InlineData("rain\t1\nrain\t2\nwind\t1\n", "'rain' twice")]
    [InlineData("rain\tmuch\nwind\t1\n", "'rain' no weight that is a number: 'rain\tmuch'")]
    [InlineData("rain\tNaN\nwind\t1\n", "'rain' no weight that is a number")]
    [InlineData("rain\nwind\t1\n", "'rain' no weight that is a number")]
    public void Read_TableThatIsWrong_SaysWhatAndWhatToDo(string table, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(table));

        Assert.Contains("storm.tsv", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("train", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BuiltIn_ShippedTables_AreOfTheFeaturesThatAreMeasured()
    {
        Assert.Equal(FeatureTable.Names.Count, RankingModel.BuiltIn.Weights.Length);
        Assert.Equal(ConfidenceFeatures.Names.Count, Confidence.BuiltInWeights.Length);
        Assert.InRange(Confidence.Threshold, .05, .8);
        Assert.InRange(Confidence.ClosestThreshold, .01, Confidence.Threshold - .01);
    }

    static float[] Read(string table) => FeatureWeights.Read(new StringReader(table), "storm.tsv", Names);
}
