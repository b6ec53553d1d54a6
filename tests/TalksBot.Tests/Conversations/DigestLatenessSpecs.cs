using TalksBot.Sandbox;
using TalksBot.Storage;
using TalksBot.Subscriptions;
using TalksBot.Tests.Storage;
using static TalksBot.Tests.Conversations.DigestDeliverySpecs;

namespace TalksBot.Tests.Conversations;

/// <summary>Digests whose hour has passed: at most three hours late, and after that tomorrow's has their news.</summary>
public class DigestLatenessSpecs
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_comes_late_after_a_short_downtime_and_waits_for_tomorrow_after_a_long_one()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await Down(bot, TimeSpan.FromHours(2.9));
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-1, due 2025-07-27 05:30");
        arrivals.Arrive(bot.Time.GetUtcNow());
        await Down(bot, TimeSpan.FromHours(3.1));
        await Decided(bot, "Late 2025-07-28");
        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 1-3, due 2025-07-29 05:30");
        Assert.Equal(2, bot.Said(Alice(bot)).Count(IsDigest));
    }

    [Fact]
    public async Task While_Telegram_cannot_be_reached_it_waits_three_hours_and_then_for_tomorrow()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway(), times: 100_000);
        await NextDue(bot);
        await Decided(bot, "Claimed 2025-07-27");
        await PassTimeTo(bot, new DateTimeOffset(2025, 7, 27, 8, 20, 0, TimeSpan.Zero));
        await Decided(bot, "Claimed 2025-07-27");
        await bot.PassTimeUntil(Until(() => bot.Service<Database>().Read(SqliteTestRow.Decisions).Contains("Late 2025-07-27")), Minute);
        Assert.InRange(bot.Time.GetUtcNow().Hour, 8, 9);
        bot.Sandbox.Faults.Clear();
        bot.Time.Advance(TimeSpan.FromHours(2));
        await bot.WhenSettledAsync();
        Assert.DoesNotContain(bot.Said(Alice(bot)), IsDigest);
        Assert.Equal(["Late 2025-07-27"], bot.Service<Database>().Read(SqliteTestRow.Decisions));

        arrivals.Arrive(bot.Time.GetUtcNow());
        await NextDue(bot);
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-2, due 2025-07-28 05:30");
        Assert.Single(bot.Said(Alice(bot)), IsDigest);
    }

    [Fact]
    public async Task When_Telegram_is_back_within_three_hours_it_comes_today()
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway(), times: 100_000);
        await NextDue(bot);
        await Decided(bot, "Claimed 2025-07-27");
        await PassTimeTo(bot, new DateTimeOffset(2025, 7, 27, 8, 20, 0, TimeSpan.Zero));
        bot.Sandbox.Faults.Clear();
        await PassTimeTo(bot, new DateTimeOffset(2025, 7, 27, 8, 29, 0, TimeSpan.Zero));
        await Digest(bot, Alice(bot), "Digest 1/1 in en: 0-1, due 2025-07-27 05:30");
    }

    [Theory]
    [InlineData(4, "Digest 1/1 in en: 0-2, due 2025-07-28 05:30")]
    [InlineData(25, "Digest 1/1 in en: 0-1, due 2025-07-28 05:30")]
    public async Task One_that_waited_when_the_bot_went_down_for_hours_is_told_by_the_next(int hours, string digest)
    {
        var (bot, arrivals, _) = await Start();
        await using var _bot = bot;
        await Subscribe(bot, bot.World.Alice);
        arrivals.Arrive(bot.Time.GetUtcNow());
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.TooManyRequests(60), times: 100_000);
        await NextDue(bot);
        await Decided(bot, "Claimed 2025-07-27");
        await bot.StopAsync();
        bot.Sandbox.Faults.Clear();
        bot.Time.Advance(TimeSpan.FromHours(hours));
        await bot.RestartAsync();
        await Decided(bot, "Late 2025-07-27");
        if (hours < 24)
        {
            arrivals.Arrive(bot.Time.GetUtcNow());
            await NextDue(bot);
        }

        await Digest(bot, Alice(bot), digest);
        Assert.Single(bot.Said(Alice(bot)), IsDigest);
    }

    // A minute of this clock may be shorter than a call is under way: the next begins when all was tried that may be.
    static async Task PassTimeTo(RunningBot bot, DateTimeOffset end)
    {
        while (bot.Time.GetUtcNow() < end)
        {
            bot.Time.Advance(Minute);
            await bot.PassTimeUntil(
                Until(() => bot.Service<Database>().Read(connection => SqliteTestRow.Due(connection, bot.Time.GetUtcNow())) == 0),
                TimeSpan.FromMilliseconds(100));
        }
    }

    static async Task Down(RunningBot bot, TimeSpan late)
    {
        var due = bot.Service<ISubscriptions>().NextDueAt()!.Value;
        await bot.StopAsync();
        bot.Time.Advance(due + late - bot.Time.GetUtcNow());
        await bot.RestartAsync();
    }
}
