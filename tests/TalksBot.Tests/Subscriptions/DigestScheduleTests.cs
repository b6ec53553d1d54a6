using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using TalksBot.Subscriptions;

namespace TalksBot.Tests.Subscriptions;

public class DigestScheduleTests
{
    static readonly string[] Zones = [.. TzdbDateTimeZoneSource.Default.GetIds().Order(StringComparer.Ordinal)];

    static readonly Gen<DigestSchedule> Daily = Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Int[0, 23], Gen.Int[0, 59]).Select(
        (zone, hour, minute) => new DigestSchedule(null, new LocalTime(hour, minute), Zones[zone]));

    [Fact]
    public void NextDue_AnyZoneAnyTimeAnyYear_IsOnceALocalDayAndLeavesNoDateOut() => Gen.Select(Daily, Gen.Int[1990, 2035]).Sample(
        (schedule, year) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[schedule.Zone];
            var (first, last) = (new LocalDate(year, 1, 3), new LocalDate(year, 12, 28));
            var at = new LocalDate(year, 1, 1).AtStartOfDayInZone(zone).ToInstant();
            LocalDate? lastDay = null;
            var served = new List<LocalDate>();
            while (lastDay is null || lastDay < last.PlusDays(2))
            {
                var due = schedule.NextDue(at, lastDay);
                Assert.True(due.At > at);
                Assert.True(lastDay is null || due.Day > lastDay, $"{schedule}: two on {due.Day}");
                Assert.Equal(due.Day, due.At.InZone(zone).Date);
                served.AddRange(due.Passed);
                served.Add(NominalDate(schedule, zone, due));
                (at, lastDay) = (due.At, due.Day);
            }

            var existing = Enumerable.Range(0, Period.DaysBetween(first, last)).Select(first.PlusDays).Where(date => Exists(date, zone));
            Assert.Empty(existing.Except(served));
            Assert.Equal(served.Count, served.Distinct().Count());
        },
        iter: 1500);

    [Fact]
    public void NextDue_SubscriptionChangedAtAnyTime_NeverMeetsTheLocalDayOfTheLastDigest() => Gen.Select(
        Daily, Daily, Gen.Long[0, 45L * 365 * 86_400], Gen.Int[0, 86_400]).Sample(
        (old, fresh, second, later) =>
        {
            var sent = old.NextDue(Instant.FromUtc(1990, 1, 1, 0, 0) + Duration.FromSeconds(second), null);
            var lastDay = LocalDate.Max(sent.Day, fresh.DayOf(sent.At));
            var due = fresh.NextDue(sent.At + Duration.FromSeconds(later), lastDay);
            Assert.True(due.Day > sent.Day && due.Day > fresh.DayOf(sent.At));
        },
        iter: 20_000);

    [Theory]
    [InlineData("Europe/Kyiv", 3, 30, "2025-03-30T01:00:00Z")] // 03:00 is followed by 04:00.
    [InlineData("Europe/Kyiv", 3, 30, "2025-10-26T00:30:00Z")] // Shown twice, at 00:30 and 01:30 UTC.
    [InlineData("Australia/Lord_Howe", 2, 15, "2025-10-04T15:30:00Z")] // The clock skips half an hour.
    [InlineData("America/New_York", 2, 30, "2025-03-09T07:00:00Z")]
    public void NextDue_AtAChangeOfTheClock_IsAsPromised(string zone, int hour, int minute, string due)
    {
        var expected = NodaTime.Text.InstantPattern.General.Parse(due).Value;
        var schedule = new DigestSchedule(null, new LocalTime(hour, minute), zone);
        Assert.Equal(expected, schedule.NextDue(expected - Duration.FromHours(12), null).At);
    }

    [Fact]
    public void NextDue_GapOverMidnight_ComesAfterItAndLeavesOutTheSecondOfThatDay()
    {
        // North Korea went from 23:30 to midnight on 2018-05-04.
        var schedule = new DigestSchedule(null, new LocalTime(23, 45), "Asia/Pyongyang");
        var due = schedule.NextDue(Instant.FromUtc(2018, 5, 4, 12, 0), new LocalDate(2018, 5, 3));
        Assert.Equal((Instant.FromUtc(2018, 5, 4, 15, 0), new LocalDate(2018, 5, 5)), (due.At, due.Day));
        var next = schedule.NextDue(due.At, due.Day);
        Assert.Equal(new LocalDate(2018, 5, 6), next.Day);
        Assert.Equal([new LocalDate(2018, 5, 5)], next.Passed);
    }

    [Fact]
    public void NextDue_DateThatAZoneLeftOut_HasNone()
    {
        var schedule = new DigestSchedule(null, new LocalTime(8, 30), "Pacific/Apia");
        var before = schedule.NextDue(Instant.FromUtc(2011, 12, 29, 12, 0), null);
        Assert.Equal(new LocalDate(2011, 12, 29), before.Day);
        var after = schedule.NextDue(before.At, before.Day);
        Assert.Equal((new LocalDate(2011, 12, 31), 0), (after.Day, after.Passed.Count));
    }

    [Fact]
    public void NextDue_Weekly_IsOnItsDay() => Gen.Select(Daily, Gen.Int[1, 7], Gen.Int[1990, 2035]).Sample(
        (daily, weekday, year) =>
        {
            var schedule = daily with { Weekday = (IsoDayOfWeek)weekday };
            var at = Instant.FromUtc(year, 5, 1, 0, 0);
            for (var week = 0; week < 20; week++)
            {
                var due = schedule.NextDue(at, null);
                Assert.True(due.At - at < Duration.FromDays(15));
                Assert.Equal(schedule.Weekday, NominalDate(schedule, DateTimeZoneProviders.Tzdb[schedule.Zone], due).DayOfWeek);
                at = due.At;
            }
        },
        iter: 500);

    [Fact]
    public void NextDue_LastDayStillToCome_DoesNotCount()
    {
        var schedule = new DigestSchedule(null, new LocalTime(8, 30), "Europe/Kyiv");
        var now = Instant.FromUtc(2025, 6, 2, 12, 0);
        Assert.Equal(new LocalDate(2025, 6, 3), schedule.NextDue(now, new LocalDate(2099, 1, 1)).Day);
    }

    static LocalDate NominalDate(DigestSchedule schedule, DateTimeZone zone, DueTime due) =>
        due.At.InZone(zone).TimeOfDay == schedule.Time ? due.Day
        : zone.MapLocal(due.Day + schedule.Time).Count == 0 ? due.Day
        : zone.MapLocal(due.Day.PlusDays(-1) + schedule.Time).Count == 0 ? due.Day.PlusDays(-1)
        : throw new InvalidOperationException($"{schedule} is due at {due.At}, and no gap explains that.");

    static bool Exists(LocalDate date, DateTimeZone zone)
    {
        try
        {
            return zone.AtStartOfDay(date).Date == date;
        }
        catch (SkippedTimeException)
        {
            return false;
        }
    }
}
