using TalksBot.Feeds;

namespace TalksBot.Storage;

/// <summary>What <see cref="DatabaseInspection"/> found.</summary>
/// <param name="Damage">What is damaged, or <see langword="null"/> for nothing.</param>
/// <param name="DeadLetters">How many calls of the bot were given up, of those that are still kept.</param>
/// <param name="LastReasons">Why, newest first, each reason once.</param>
/// <param name="Feeds">What is known of each feed that was ever fetched.</param>
sealed record DatabaseFindings(string? Damage, long DeadLetters, IReadOnlyList<string> LastReasons, IReadOnlyList<FeedState> Feeds)
{
    /// <summary>How many chats are subscribed to the digest.</summary>
    public long Subscribers { get; init; }

    /// <summary>How many digests were due lately and not claimed, by what was decided; those that had nothing to tell too.</summary>
    public IReadOnlyList<(string Outcome, long Digests)> SkippedDigests { get; init; } = [];
}
