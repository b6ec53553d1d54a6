using CsCheck;
using TalksBot.Delivery;

namespace TalksBot.Tests.Delivery;

public class SendLimitsTests
{
    static readonly DateTimeOffset Start = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void EarliestInChat_NothingSent_IsAtOnce() =>
        Assert.True(new SendLimits(new DeliveryOptions()).EarliestInChat([], isGroup: true) < Start);

    [Fact]
    public void EarliestInChat_BurstOfThree_WaitsOneIntervalForTheFourth()
    {
        var limits = new SendLimits(new DeliveryOptions());
        Assert.True(limits.EarliestInChat([Start, Start], isGroup: false) <= Start);
        Assert.Equal(Start.AddSeconds(1), limits.EarliestInChat([Start, Start, Start], isGroup: false));
    }

    [Fact]
    public void EarliestInChat_TwentyInAGroup_WaitsForTheMinute()
    {
        DateTimeOffset[] sent = [.. Enumerable.Range(0, 20).Select(second => Start.AddSeconds(2 * second))];
        var limits = new SendLimits(new DeliveryOptions());
        Assert.Equal(Start.AddMinutes(1), limits.EarliestInChat(sent, isGroup: true));
        Assert.True(limits.EarliestInChat(sent, isGroup: false) <= sent[^1].AddSeconds(1));
    }

    [Fact]
    public void EarliestOverall_RateBelowOne_MeansOneInALongerTime()
    {
        var limits = new SendLimits(new DeliveryOptions { MessagesPerSecond = 0.25 });
        Assert.Equal(Start.AddMilliseconds(4010), limits.EarliestOverall([Start]));
    }

    /// <summary>A sender that always goes at the earliest time allowed never exceeds a limit, in no window whatever.</summary>
    [Fact]
    public void Limits_GreedySender_StaysWithinEveryWindow() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 5], Gen.Int[1, 30], Gen.Int[0, 3000].Array[1, 120]).Sample(
            (perSecond, perChat, perMinute, pauses) =>
            {
                var limits = new SendLimits(new DeliveryOptions
                {
                    MessagesPerSecond = perSecond,
                    MessagesPerSecondPerChat = perChat,
                    MessagesPerMinutePerGroup = perMinute,
                });
                var sent = new List<DateTimeOffset>();
                var now = Start;
                foreach (var pause in pauses)
                {
                    now = new[]
                    {
                        now.AddMilliseconds(pause),
                        limits.EarliestOverall(sent),
                        limits.EarliestInChat(sent, isGroup: true),
                    }.Max();
                    sent.Add(now);
                }

                Assert.True(MostInWindow(sent, TimeSpan.FromSeconds(1)) <= Math.Min(perSecond, perChat + 2));
                Assert.True(MostInWindow(sent, TimeSpan.FromMinutes(1)) <= perMinute);
            },
            iter: 2000);

    static int MostInWindow(List<DateTimeOffset> sent, TimeSpan window) =>
        sent.Select((start, index) => sent.Skip(index).TakeWhile(at => at < start + window).Count()).Max();
}
