using NodaTime;

namespace TalksBot.Subscriptions;

/// <summary>A chat's subscription to the digest. A chat has one at most.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="ThreadId">The forum topic that the digest goes to, or <see langword="null"/> for none or General.</param>
/// <param name="Language">What whoever subscribed spoke, ISO 639-1: it holds while the chat has chosen no language.</param>
/// <param name="Schedule">When the digest comes.</param>
/// <param name="DueAt">When the next one is due.</param>
/// <param name="SeenBatch">The last batch of arrived sentences that the chat was told of.</param>
/// <param name="Since">When its last digest was due, or where the first one begins.</param>
/// <param name="SubscribedAt">When it was subscribed, or the schedule changed.</param>
sealed record Subscription(
    long ChatId,
    int? ThreadId,
    string Language,
    DigestSchedule Schedule,
    DateTimeOffset DueAt,
    long SeenBatch,
    DateTimeOffset Since,
    DateTimeOffset SubscribedAt)
{
    /// <summary>Whether it comes, if only to say so, when nothing is new.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether each digest is pinned, silently, in place of the one before.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The local date of the chat's last digest, or <see langword="null"/> before the first.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Since when it is off, or <see langword="null"/>: the row remembers the zone, and the day of the last digest.</summary>
    public DateTimeOffset? OffAt { get; init; }

    /// <summary>Whether digests come.</summary>
    public bool IsOn => OffAt is null;
}
