using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Outbox;

namespace TalksBot.Subscriptions;

/// <summary>
/// Keeps digests that were claimed and could not be sent, because Telegram or the bot was away, from coming later than
/// <see cref="DigestOptions.LatestHours"/>: the next one has their news.
/// </summary>
sealed partial class LateDigests(
    ISubscriptions subscriptions, DigestMetrics metrics, IOptions<DigestOptions> options, TimeProvider time, ILogger<LateDigests> logger)
{
    // As many as one transaction may hold up others for.
    const int Batch = 250;

    DateTimeOffset Latest => time.GetUtcNow() - TimeSpan.FromHours(options.Value.LatestHours);

    /// <summary>Whether a call is a digest that comes too late.</summary>
    public bool Is(BotCall call) => call is SendDigest digest && digest.Span.Until < Latest;

    /// <summary>Ends all that wait and come too late.</summary>
    public async Task End()
    {
        int ended;
        do
        {
            ended = await subscriptions.EndLate(Latest, time.GetUtcNow(), Batch);
            metrics.CountLate(ended);
            if (ended > 0)
            {
                LogLate(ended);
            }
        }
        while (ended == Batch);
    }

    [LoggerMessage(LogLevel.Warning, "{Digests} digests that could not be sent in time are left out; the next of their chats have their news.")]
    partial void LogLate(int digests);
}
