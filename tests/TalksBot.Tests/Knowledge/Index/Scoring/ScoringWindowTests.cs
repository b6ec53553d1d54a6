using TalksBot.Knowledge.Index.Scoring;

namespace TalksBot.Tests.Knowledge.Index.Scoring;

public sealed class ScoringWindowTests
{
    [Theory]
    [InlineData(2, 8)]
    [InlineData(512, 513)]
    [InlineData(400, 520)]
    [InlineData(1024, 1032)]
    [InlineData(8192, 8200)]
    public void MoveTo_FewMoreThanThereWasRoomFor_AllAreScored(int first, int second)
    {
        var window = new ScoringWindow();
        Assert.Equal([0, first - 1], ScoreEnds(window, first));
        Assert.Equal([0, second - 1], ScoreEnds(window, second));
        Assert.Equal([0, first - 1], ScoreEnds(window, first));
    }

    static int[] ScoreEnds(ScoringWindow window, int size)
    {
        window.MoveTo(0, size);
        window.Add(0, 1);
        window.Add(size - 1, 1);
        window.Settle(1);
        var found = new Found[32];
        var (from, all) = (0, new List<int>());
        while (from < size)
        {
            all.AddRange(found[..window.Find(ref from, 0, .1f, found)].Select(one => one.Document));
        }

        window.Clear();
        return [.. all];
    }
}
