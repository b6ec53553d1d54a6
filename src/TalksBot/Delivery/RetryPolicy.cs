using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>How long a call that failed is tried again.</summary>
static class RetryPolicy
{
    static readonly TimeSpan LongestForReply = TimeSpan.FromHours(1);
    static readonly TimeSpan LongestForOthers = TimeSpan.FromHours(6);

    /// <summary>The pause before the next attempt, or <see langword="null"/> when the call has become too old to be of use.</summary>
    /// <param name="posting">What failed.</param>
    /// <param name="runStart">When this run of the bot began: what waited for the bot itself is tried all the same.</param>
    /// <param name="now">When it failed last.</param>
    /// <param name="random">Spreads those that failed together.</param>
    public static TimeSpan? PauseBefore(Posting posting, DateTimeOffset runStart, DateTimeOffset now, Random random)
    {
        var trying = now - (posting.CreatedAt > runStart ? posting.CreatedAt : runStart);
        var longest = posting.Call.Kind == PostingKind.Reply ? LongestForReply : LongestForOthers;
        return trying < longest ? Backoff.After(posting.Attempts, random) : null;
    }
}
