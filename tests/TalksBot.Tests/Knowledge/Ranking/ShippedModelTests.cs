using TalksBot.Knowledge;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Tests.Knowledge.Ranking;

public class ShippedModelTests
{
    [Fact]
    public void Resources_AllOfThem_AreSmall()
    {
        const int mostBytes = 5_000_000;
        var assembly = typeof(KnowledgeBase).Assembly;

        var bytes = assembly.GetManifestResourceNames().Sum(name => assembly.GetManifestResourceStream(name)!.Length);

        Assert.InRange(bytes, 1, mostBytes);
    }

    [Fact]
    public void Thresholds_ClosestPassages_AreShownBelowAnAnswer() =>
        Assert.InRange(Confidence.ClosestThreshold, .01, Confidence.Threshold - .01);
}
