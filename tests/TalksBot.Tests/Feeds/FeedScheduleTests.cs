using TalksBot.Feeds;

namespace TalksBot.Tests.Feeds;

public class FeedScheduleTests
{
    static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(4, 240)]
    [InlineData(7, 1440)]
    [InlineData(1000, 1440)]
    public void Pause_Failures_DoubleItUpToADay(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), FeedSchedule.Pause(Interval, failures, null, 0));

    [Fact]
    public void Pause_Jitter_AddsUpToAFifth() => Assert.Equal(TimeSpan.FromMinutes(36), FeedSchedule.Pause(Interval, 0, null, 1));

    [Fact]
    public void Pause_ServerThatAsksForMore_GetsIt()
    {
        Assert.Equal(TimeSpan.FromDays(3), FeedSchedule.Pause(Interval, 1, TimeSpan.FromDays(3), 0));
        Assert.Equal(Interval, FeedSchedule.Pause(Interval, 1, TimeSpan.FromSeconds(3), 0));
    }

    [Fact]
    public void IsPageDue_AgeDoubledSinceItWasRead_UntilAWeek()
    {
        var at = new DateTimeOffset(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);
        var (due, read) = (new List<int>(), at);
        for (var hour = 0; hour < 400; hour++)
        {
            if (FeedSchedule.IsPageDue(at, read, at.AddHours(hour)))
            {
                due.Add(hour);
                read = at.AddHours(hour);
            }
        }

        Assert.Equal([6, 12, 24, 48, 96], due);
    }
}
