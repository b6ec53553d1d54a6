using NodaTime;

namespace TalksBot.Subscriptions;

/// <summary>When a chat gets its digest: daily or weekly, at a time of day, in a time zone.</summary>
/// <param name="Weekday">The day of a weekly digest, or <see langword="null"/> for a daily one.</param>
/// <param name="Time">The local time of day, to the minute.</param>
/// <param name="Zone">The time zone: an id of the IANA database, or of a fixed offset such as <c>UTC+03</c>.</param>
sealed record DigestSchedule(IsoDayOfWeek? Weekday, LocalTime Time, string Zone)
{
    // No pause is longer: a week, the day of the last digest, and a day that the zone has left out.
    const int LongestPause = 16;

    /// <summary>The first time that a digest is due after an instant, of all that the schedule has.</summary>
    /// <remarks>
    /// A time that the clock skips comes at the first instant after the gap, which may be the next local day; a time that it
    /// shows twice at its first occurrence. A date that the zone has left out altogether has no digest. No local day has two.
    /// </remarks>
    /// <param name="after">The instant; what is due at that very instant is not meant.</param>
    /// <param name="lastDay">
    /// The local date of the chat's last digest, in whichever zone that was; <see langword="null"/> before the first. One
    /// that is still to come was written by a clock set wrong, and does not count.
    /// </param>
    public DueTime NextDue(Instant after, LocalDate? lastDay)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var today = after.InZone(zone).Date;
        // A day ahead at most: that far apart are the dates of two zones at one moment.
        var taken = lastDay <= today.PlusDays(1) ? lastDay : null;
        List<LocalDate> passed = [];
        // From yesterday on: its time may have been moved over midnight.
        for (var ahead = -1; ahead < LongestPause; ahead++)
        {
            var date = today.PlusDays(ahead);
            if ((Weekday is null || date.DayOfWeek == Weekday) && At(date, zone) is { } at && at > after)
            {
                var day = at.InZone(zone).Date;
                if (taken is null || day > taken)
                {
                    return new DueTime(at, day, passed);
                }

                passed.Add(date);
            }
        }

        throw new InvalidOperationException($"The schedule {this} has no due time within {LongestPause} days after {after}.");
    }

    /// <summary>The local date at an instant, where the schedule applies.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

    /// <summary>The same moment by the clocks where the schedule applies.</summary>
    public DateTimeOffset Locally(DateTimeOffset at) =>
        Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[Zone]).ToDateTimeOffset();

    Instant? At(LocalDate date, DateTimeZone zone)
    {
        var places = zone.MapLocal(date + Time);
        return places.Count > 0 ? places.First().ToInstant()
            : places.LateInterval.IsoLocalStart.Date > date && places.EarlyInterval.IsoLocalEnd <= date.AtMidnight() ? null
            : places.LateInterval.Start;
    }
}
