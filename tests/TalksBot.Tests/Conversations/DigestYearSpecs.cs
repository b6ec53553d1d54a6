using NodaTime;
using NodaTime.Text;
using TalksBot.Sandbox;
using TalksBot.Storage;
using TalksBot.Subscriptions;
using TalksBot.Tests.Storage;

namespace TalksBot.Tests.Conversations;

public class DigestYearSpecs
{
    const int Days = 400;
    const int DowntimeAt = 150;

    // Small: while the processor is busy with other tests, not a minute may pass on the bot's clock.
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    static readonly string[] Zones =
    [
        "Europe/Kyiv", "Europe/Istanbul", "Asia/Baku", "Europe/Moscow", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
    ];

    [Fact]
    public async Task Over_400_days_everybody_gets_one_a_day_at_the_right_minute_or_the_reason_is_recorded()
    {
        var random = new Random(2025);
        var (bot, arrivals, digests) = await DigestDeliverySpecs.Start();
        await using var _bot = bot;
        digests.HasAlwaysNews = true;
        var readers = Zones.Select((zone, place) => (Zone: DateTimeZoneProviders.Tzdb[zone], User: bot.World.Join(new SandboxUser(6001 + place, "Reader", $"reader_{place}", "en")))).ToList();
        // Times that the clock skips in one of them each.
        var times = readers.Select(reader => reader.Zone.Id switch
        {
            "Europe/Kyiv" => new LocalTime(3, 30),
            "America/New_York" => new LocalTime(2, 30),
            "Australia/Lord_Howe" => new LocalTime(2, 15),
            _ => new LocalTime(8, 30),
        }).ToList();
        foreach (var (reader, time) in readers.Zip(times))
        {
            await bot.PassTimeUntil(bot.AskAsync(reader.User, bot.World.PrivateChat(reader.User), $"/subscribe {time:HH:mm} {reader.Zone.Id}"), TimeSpan.FromMilliseconds(250));
        }

        var start = bot.Time.GetUtcNow();
        var wasDown = false;
        while (bot.Time.GetUtcNow() < start.AddDays(Days))
        {
            var due = bot.Service<ISubscriptions>().NextDueAt()!.Value;
            if (!wasDown && due > start.AddDays(DowntimeAt))
            {
                wasDown = true;
                await bot.StopAsync();
                bot.Time.Advance(TimeSpan.FromDays(7));
                await bot.RestartAsync();
                await bot.PassTimeUntil(Until(bot, () => bot.Service<ISubscriptions>().NextDueAt() > bot.Time.GetUtcNow()), Step);
                await bot.PassTimeUntil(Sent(bot), Step); // What was due in the last hours of it, before the clock goes on.
                // In a line for each chat, however many days.
                var late = bot.Service<Database>().Read(SqliteTestRow.DecisionsOfChats).Where(decision => decision.Outcome == "Late").ToList();
                Assert.Equal(readers.Select(reader => reader.User.Id).Order(), late.Select(decision => decision.ChatId).Order());
                Assert.All(late, decision => Assert.InRange(DaysOf(decision.Day, decision.ThroughDay), 6, 7));
                continue;
            }

            if (random.Next(40) == 0)
            {
                await bot.RestartAsync();
            }

            bot.Time.Advance(due - bot.Time.GetUtcNow());
            var subscribers = readers.Where(reader => Due(reader.Zone, times[readers.IndexOf(reader)], due));
            foreach (var reader in subscribers)
            {
                await bot.PassTimeUntil(
                    bot.WaitForAsync(bot.World.PrivateChat(reader.User), message => message.Text.EndsWith($"due {due:yyyy-MM-dd HH:mm}", StringComparison.Ordinal)),
                    Step);
            }
        }

        var decisions = bot.Service<Database>().Read(SqliteTestRow.DecisionsOfChats);
        foreach (var (reader, time) in readers.Zip(times))
        {
            var sent = bot.Said(bot.World.PrivateChat(reader.User))
                .Where(message => message.Text.StartsWith("Digest ", StringComparison.Ordinal))
                .Select(message => Instant.FromDateTimeOffset(message.Date).InZone(reader.Zone)).ToList();
            var days = sent.ConvertAll(local => local.Date);
            Assert.Equal(days.Distinct().Count(), days.Count);
            // Either at the minute, or at the first one after a gap. The test may turn the clock before the worker sets its timer of a
            // minute at most: then one more passes.
            // One may have been due within the last three hours of the time that the bot was down.
            var late = sent.Where(local => local.TimeOfDay > time.PlusMinutes(1) && local.TimeOfDay < time.PlusHours(3) && reader.Zone.MapLocal(local.Date + time).Count > 0).ToList();
            Assert.InRange(late.Count, 0, 1);
            Assert.All(sent.Except(late), local => Assert.True(
                local.TimeOfDay - time is { Hours: 0, Minutes: <= 1 } || reader.Zone.MapLocal(local.Date + time).Count == 0,
                $"{local} is not {time}"));
            var first = days[0];
            var expected = Enumerable.Range(0, Days - 1).Select(first.PlusDays).Where(day => day <= days[^1]).ToHashSet();
            var missing = expected.Except(days).ToList();
            Assert.InRange(missing.Count, 6, 8);
            // One gap, while the bot was down.
            Assert.Equal(missing.Count, Period.DaysBetween(missing[0], missing[^1]) + 1);
        }

        // Those of old are swept.
        Assert.InRange(decisions.Count, readers.Count * 29, readers.Count * 33);
        Assert.All(decisions, decision => Assert.Equal("Claimed", decision.Outcome));
    }

    static int DaysOf(string day, string throughDay) => Period.DaysBetween(
        LocalDatePattern.Iso.Parse(day).Value, LocalDatePattern.Iso.Parse(throughDay).Value) + 1;

    static bool Due(DateTimeZone zone, LocalTime time, DateTimeOffset due)
    {
        var at = Instant.FromDateTimeOffset(due);
        var day = at.InZone(zone).Date;
        return zone.AtLeniently(day + time).ToInstant() == at || zone.MapLocal(day + time) is { Count: 0 } gap && gap.LateInterval.Start == at;
    }

    static async Task<bool> Sent(RunningBot bot)
    {
        await bot.WhenSettledAsync();
        return true;
    }

    static async Task<bool> Until(RunningBot bot, Func<bool> happened)
    {
        while (!happened())
        {
            await Task.Delay(5);
        }

        return true;
    }
}
