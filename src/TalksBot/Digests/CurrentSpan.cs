using Microsoft.Extensions.Options;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>What a digest asked for now is about. Nothing is claimed by it: the next one that is due tells the same again.</summary>
sealed class CurrentSpan(IArrivals arrivals, ISubscriptions subscriptions, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>All since the last digest of a subscribed chat; else what a first digest would tell.</summary>
    public DigestSpan Of(long chatId, string language)
    {
        var now = time.GetUtcNow();
        if (subscriptions.Of(chatId) is { IsOn: true, Schedule: var schedule } on)
        {
            return new DigestSpan(language, on.SeenBatch, arrivals.LatestBatch(), schedule.Locally(on.Since), schedule.Locally(now));
        }

        var first = now.AddDays(-options.Value.FirstDays);
        return new DigestSpan(language, arrivals.BatchAt(first), arrivals.LatestBatch(), first, now);
    }
}
