using CsCheck;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("ceasfire", "ceasefire", 1)]
    [InlineData("negociations", "negotiations", 1)]
    [InlineData("exchagne", "exchange", 1)]
    [InlineData("memorandm", "memorandum", 1)]
    [InlineData("merkel", "market", 2)]
    [InlineData("", "ab", 2)]
    public void Of_TwoWords_CountsTypos(string one, string other, int typos)
    {
        Assert.Equal(typos, EditDistance.Of(one, other, 2));
        Assert.Equal(typos, EditDistance.Of(other, one, 2));
    }

    [Fact]
    public void Of_BoundedByLess_IsAboveTheBoundWheneverTheTruthIs() => Gen.Select(Gen.String["abc"], Gen.String["abc"]).Sample((a, b) =>
    {
        var truth = EditDistance.Of(a, b, 1000);
        return EditDistance.Of(a, b, 1) is var bounded && (truth <= 1 ? bounded == truth : bounded > 1);
    });
}
