using Microsoft.Extensions.Time.Testing;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Sandbox;

public class AdjustableTimeTests
{
    static readonly DateTimeOffset Start = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly FakeTimeProvider real = new(Start);
    readonly AdjustableTime time;

    public AdjustableTimeTests() => time = new AdjustableTime(real);

    [Fact]
    public void Time_PutForward_JumpsAndThenRunsOn()
    {
        var before = time.GetTimestamp();
        real.Advance(TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromDays(1));
        real.Advance(TimeSpan.FromMinutes(2));
        var passed = TimeSpan.FromDays(1) + TimeSpan.FromMinutes(3);
        Assert.Equal((Start + passed, passed), (time.GetUtcNow(), time.GetElapsedTime(before)));
    }

    [Fact]
    public void Timer_ThatAJumpPasses_FiresOnceAndAtOnce()
    {
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.FromHours(5), Timeout.InfiniteTimeSpan);
        time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(0, fired);
        time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, fired);
        time.Advance(TimeSpan.FromDays(9));
        real.Advance(TimeSpan.FromDays(9));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Timer_ThatAJumpBringsCloser_FiresWhenTheRestHasPassed()
    {
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.FromHours(5), Timeout.InfiniteTimeSpan);
        time.Advance(TimeSpan.FromHours(4));
        real.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, fired);
        real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Timer_WithAPeriod_FiresOnceForAJumpAndGoesOn()
    {
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, fired);
        real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, fired);
    }

    [Fact]
    public void Timer_DisposedOrDisarmed_StaysSilent()
    {
        var fired = 0;
        var disposed = time.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        using var disarmed = time.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        Assert.True(disarmed.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        Assert.False(disposed.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task Waits_OfTheFramework_EndWithAJump()
    {
        var delay = Task.Delay(TimeSpan.FromHours(23), time);
        using var source = new CancellationTokenSource(TimeSpan.FromHours(22), time);
        var timeout = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromHours(21), time);
        Assert.False(delay.IsCompleted);
        time.Advance(TimeSpan.FromDays(1));
        await delay;
        Assert.True(source.IsCancellationRequested);
        await Assert.ThrowsAsync<TimeoutException>(() => timeout);
    }

    [Fact]
    public async Task Waits_OnTheMachinesClock_EndToo()
    {
        var machine = new AdjustableTime();
        var delay = Task.Delay(TimeSpan.FromHours(23), machine);
        machine.Advance(TimeSpan.FromDays(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(30));
        await Task.Delay(TimeSpan.FromMilliseconds(1), machine).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Time_PutBack_IsRefused(int hours)
        => Assert.Throws<ArgumentOutOfRangeException>(() => time.Advance(TimeSpan.FromHours(hours)));
}
