namespace TalksBot.Tests;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(7, 60)]
    [InlineData(1_000_000, 60)]
    public void After_FailuresInARow_DoublesUpToAMinute(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures, jitter: 0));
        Assert.Equal(TimeSpan.FromSeconds(seconds * 1.2), Backoff.After(failures, jitter: 1));
    }
}
