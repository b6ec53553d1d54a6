using TalksBot.Outbox;

namespace TalksBot.Subscriptions;

/// <summary>
/// Which chats get the digest, and when. It changes by <see cref="Subscribed"/>, <see cref="Unsubscribed"/> and
/// <see cref="SubscriptionTuned"/>, in the transaction of an update, and by what is decided when a digest is due. Each task
/// completes once its change is on disk.
/// </summary>
interface ISubscriptions
{
    /// <summary>A chat's subscription, also one that is off; <see langword="null"/> where there never was one.</summary>
    Subscription? Of(long chatId);

    /// <summary>When the next digest of any chat is due, or <see langword="null"/> for never.</summary>
    DateTimeOffset? NextDueAt();

    /// <summary>The subscriptions that are due, longest first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="far">Those due after this are among them: the clock was set wrong when they were scheduled.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<DueSubscription> Due(DateTimeOffset now, DateTimeOffset far, int most);

    /// <summary>
    /// Writes decisions, in one transaction: the due times move on, the decisions are logged, and what is claimed is in the
    /// outbox. A subscription that has changed since it was read is left as it is.
    /// </summary>
    /// <returns>The rows of the outbox.</returns>
    Task<IReadOnlyList<Posting>> Settle(IReadOnlyList<DigestDecision> decisions, DateTimeOffset now);

    /// <summary>
    /// Ends digests that wait in the outbox and were due before a time, in one transaction: the decision becomes late, and the
    /// chat's next digest tells their news, unless one was claimed since.
    /// </summary>
    /// <returns>How many were ended.</returns>
    Task<int> EndLate(DateTimeOffset dueBefore, DateTimeOffset now, int most);

    /// <summary>Removes decisions that are older than a time, and subscriptions that were off by <paramref name="offBefore"/>.</summary>
    /// <returns>How many rows went.</returns>
    Task<int> Sweep(DateTimeOffset decidedBefore, DateTimeOffset offBefore, int most);
}
