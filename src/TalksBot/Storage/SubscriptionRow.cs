using NodaTime;
using NodaTime.Text;
using TalksBot.Subscriptions;

namespace TalksBot.Storage;

/// <summary>A row of the subscriptions as SQLite returns it.</summary>
sealed class SubscriptionRow
{
    /// <summary>The columns, under the names of this class; the table is <c>s</c>.</summary>
    public const string Columns =
        """
        s.chat_id AS ChatId, s.thread_id AS ThreadId, s.language AS Language, s.weekday AS Weekday, s.minute AS Minute, s.zone AS Zone,
        s.is_always AS IsAlways, s.is_pinned AS IsPinned, s.due_at AS DueAt, s.seen_batch AS SeenBatch, s.since AS Since,
        s.last_day AS LastDay, s.subscribed_at AS SubscribedAt, s.off_at AS OffAt
        """;

    const int MinutesAnHour = 60;

    /// <summary>The chat.</summary>
    public long ChatId { get; init; }

    /// <summary>The forum topic.</summary>
    public int? ThreadId { get; init; }

    /// <summary>The language of whoever subscribed.</summary>
    public string Language { get; init; } = "";

    /// <summary>ISO 8601's number of the weekday.</summary>
    public int? Weekday { get; init; }

    /// <summary>The minute of the local day.</summary>
    public int Minute { get; init; }

    /// <summary>The time zone's id.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Whether it comes when nothing is new.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether it is pinned.</summary>
    public bool IsPinned { get; init; }

    /// <summary>When the next one is due.</summary>
    public long DueAt { get; init; }

    /// <summary>The last batch told of.</summary>
    public long SeenBatch { get; init; }

    /// <summary>When the last one was due.</summary>
    public long Since { get; init; }

    /// <summary>The local date of the last one.</summary>
    public string? LastDay { get; init; }

    /// <summary>When it was subscribed.</summary>
    public long SubscribedAt { get; init; }

    /// <summary>Since when it is off.</summary>
    public long? OffAt { get; init; }

    /// <summary>The language that the chat chose, where that is read too.</summary>
    public string? ChosenLanguage { get; init; }

    /// <summary>Since when the bot is gone from the chat, where that is read too.</summary>
    public long? SuspendedAt { get; init; }

    /// <summary>The minute of the local day, as it is stored.</summary>
    public static int MinuteOf(LocalTime time) => (time.Hour * MinutesAnHour) + time.Minute;

    /// <summary>A local date, as it is stored: so that dates are ordered as texts.</summary>
    public static string TextOf(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The row as the rest of the bot knows it.</summary>
    public Subscription ToSubscription() => new(
        ChatId,
        ThreadId,
        Language,
        new DigestSchedule((IsoDayOfWeek?)Weekday, new LocalTime(Minute / MinutesAnHour, Minute % MinutesAnHour), Zone),
        DateTimeOffset.FromUnixTimeMilliseconds(DueAt),
        SeenBatch,
        DateTimeOffset.FromUnixTimeMilliseconds(Since),
        DateTimeOffset.FromUnixTimeMilliseconds(SubscribedAt))
    {
        IsAlways = IsAlways,
        IsPinned = IsPinned,
        LastDay = LastDay is null ? null : LocalDatePattern.Iso.Parse(LastDay).GetValueOrThrow(),
        OffAt = OffAt is long off ? DateTimeOffset.FromUnixTimeMilliseconds(off) : null,
    };
}
