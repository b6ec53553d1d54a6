using TalksBot.Library;
using TalksBot.Outbox;

namespace TalksBot.Digests;

/// <summary>What a digest asked for now is about. Nothing is claimed by it: the next one that is due tells the same again.</summary>
sealed class CurrentSpan(IArrivals arrivals, IDigestHistory history, TimeProvider time)
{
    // A week is what somebody who just came wants to catch up with.
    static readonly TimeSpan Otherwise = TimeSpan.FromDays(7);

    /// <summary>All since the chat's last digest, or of the last seven days.</summary>
    public DigestSpan Of(long chatId, string language)
    {
        var now = time.GetUtcNow();
        var (batch, since) = history.LastOf(chatId) ?? (arrivals.BatchAt(now - Otherwise), now - Otherwise);
        return new DigestSpan(language, batch, arrivals.LatestBatch(), since, now);
    }
}
