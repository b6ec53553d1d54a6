using Microsoft.Extensions.Options;
using NodaTime;
using TalksBot.Library;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>Makes the subscription that a chat asks for out of the one that it may have had.</summary>
sealed class Subscribing(IArrivals arrivals, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>The subscription from now on.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="threadId">The forum topic that digests go to.</param>
    /// <param name="language">What whoever subscribes speaks.</param>
    /// <param name="schedule">When digests come.</param>
    /// <param name="before">The subscription that the chat had, also if it is off.</param>
    public Subscription To(long chatId, int? threadId, string language, DigestSchedule schedule, Subscription? before)
    {
        var now = time.GetUtcNow();
        var first = now - TimeSpan.FromDays(options.Value.FirstDays);
        var seen = arrivals.BatchAt(first);
        // Whoever comes back is told of a week at most, and never again of what was told.
        var (batch, since) = before switch
        {
            null => (seen, first),
            { IsOn: true } => (before.SeenBatch, before.Since),
            _ => (Math.Max(before.SeenBatch, seen), before.Since > first ? before.Since : first),
        };
        var lastDay = before is { LastDay: not null } ? LastDay(before, schedule) : null;
        var due = schedule.NextDue(Instant.FromDateTimeOffset(now), lastDay);
        return new Subscription(chatId, threadId, language, schedule, due.At.ToDateTimeOffset(), batch, since, now)
        {
            IsAlways = before?.IsAlways ?? false,
            IsPinned = before?.IsPinned ?? false,
            LastDay = lastDay,
        };
    }

    // In the new zone the last digest may have been on another date: neither has a second one.
    static LocalDate? LastDay(Subscription before, DigestSchedule schedule) => before.LastDay is { } day
        ? LocalDate.Max(day, schedule.DayOf(Instant.FromDateTimeOffset(before.Since)))
        : null;
}
