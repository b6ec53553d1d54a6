using NodaTime;
using TalksBot.Outbox;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>Decides on digests that are due: pure functions.</summary>
static class DigestClaim
{
    /// <summary>Nothing is ever scheduled further ahead than a week and a day, so what is due later was by a wrong clock.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(9);

    /// <summary>What becomes of a digest that is due, and when the next one is.</summary>
    /// <param name="due">The subscription.</param>
    /// <param name="now">The time.</param>
    /// <param name="latest">How late it may be sent.</param>
    /// <param name="latestBatch">The last batch of sentences that have arrived.</param>
    /// <param name="hasNews">Whether there is anything to tell of a span.</param>
    public static DigestDecision Decide(
        DueSubscription due, DateTimeOffset now, TimeSpan latest, long latestBatch, Func<DigestSpan, bool> hasNews)
    {
        var subscription = due.Subscription;
        if (subscription.DueAt > now + Farthest)
        {
            return Skip(subscription, DigestOutcome.ClockSetBack, now);
        }

        if (now - subscription.DueAt > latest)
        {
            // All that were missed for too long, in one line.
            var missed = Skip(subscription, DigestOutcome.Late, now - latest - TimeSpan.FromMilliseconds(1));
            var lastMissed = subscription.Schedule.DayOf(Instant.FromDateTimeOffset(missed.NextDueAt)).PlusDays(-1);
            return missed with { ThroughDay = LocalDate.Max(missed.Day, lastMissed) };
        }

        if (due.IsSuspended)
        {
            return Skip(subscription, DigestOutcome.Suspended, subscription.DueAt);
        }

        var day = DayOf(subscription);
        if (day <= subscription.LastDay)
        {
            return Skip(subscription, DigestOutcome.DayTaken, subscription.DueAt);
        }

        var span = new DigestSpan(
            due.ChosenLanguage ?? subscription.Language,
            subscription.SeenBatch,
            latestBatch,
            subscription.Schedule.Locally(subscription.Since),
            subscription.Schedule.Locally(subscription.DueAt));
        if (!subscription.IsAlways && !hasNews(span))
        {
            return Skip(subscription, DigestOutcome.NothingNew, subscription.DueAt);
        }

        var next = subscription.Schedule.NextDue(Instant.FromDateTimeOffset(subscription.DueAt), day);
        var digest = new SendDigest(subscription.ChatId, subscription.ThreadId, span)
        {
            Kind = PostingKind.Digest,
            IsPinned = subscription.IsPinned,
        };
        return new DigestDecision(subscription, DigestOutcome.Claimed, day, next.At.ToDateTimeOffset(), digest) { Passed = next.Passed };
    }

    static DigestDecision Skip(Subscription subscription, DigestOutcome outcome, DateTimeOffset nextAfter)
    {
        var next = subscription.Schedule.NextDue(Instant.FromDateTimeOffset(nextAfter), subscription.LastDay);
        return new DigestDecision(subscription, outcome, DayOf(subscription), next.At.ToDateTimeOffset()) { Passed = next.Passed };
    }

    static LocalDate DayOf(Subscription subscription) =>
        subscription.Schedule.DayOf(Instant.FromDateTimeOffset(subscription.DueAt));
}
