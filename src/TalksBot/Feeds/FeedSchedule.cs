namespace TalksBot.Feeds;

/// <summary>When a feed is fetched again, and a page.</summary>
static class FeedSchedule
{
    /// <summary>The longest pause for a broken feed, unless its interval is longer.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // News is corrected within hours, rarely after days.
    static readonly TimeSpan FirstReread = TimeSpan.FromHours(6);
    static readonly TimeSpan LastReread = TimeSpan.FromDays(7);

    /// <summary>
    /// The pause until a feed is fetched next: its interval, doubled with each failure up to a day, plus up to a fifth; or as long
    /// as the server asks, if that is longer.
    /// </summary>
    /// <param name="interval">The interval of a feed that is well.</param>
    /// <param name="failures">Failures in a row; 0 after a success.</param>
    /// <param name="wait">What the server asks for, or <see langword="null"/>.</param>
    /// <param name="jitter">0 to 1: spreads feeds of one interval.</param>
    public static TimeSpan Pause(TimeSpan interval, int failures, TimeSpan? wait, double jitter)
    {
        var longest = interval > LongestPause ? interval : LongestPause;
        var grown = interval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        var pause = (grown < longest ? grown : longest) * (1 + jitter / 5);
        return wait > pause ? wait.Value : pause;
    }

    /// <summary>The pause for a feed that is gone for good: it may be a mistake, so it is looked at once a day.</summary>
    public static TimeSpan PauseOfGone(TimeSpan interval) => interval > LongestPause ? interval : LongestPause;

    /// <summary>
    /// Whether the page of an entry that stands unchanged in its feed is read again, for corrections: after six hours, and each time
    /// its age has doubled since, for a week.
    /// </summary>
    public static bool IsPageDue(DateTimeOffset fetchedAt, DateTimeOffset readAt, DateTimeOffset now)
    {
        var age = now - fetchedAt;
        return age <= LastReread && age >= FirstReread && age >= 2 * (readAt - fetchedAt);
    }
}
