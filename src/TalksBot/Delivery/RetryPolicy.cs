using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>How long a call that failed is tried again.</summary>
static class RetryPolicy
{
    static readonly TimeSpan LongestForReply = TimeSpan.FromHours(1);

    /// <summary>The time of the next attempt, or <see langword="null"/> when the reply has become too old to be of use.</summary>
    /// <param name="posting">What failed.</param>
    /// <param name="attempts">How often it was tried, the last time included.</param>
    /// <param name="now">When it failed last.</param>
    public static DateTimeOffset? NextAttempt(Posting posting, int attempts, DateTimeOffset now) =>
        now - posting.CreatedAt < LongestForReply ? now + Backoff.After(attempts) : null;
}
