namespace TalksBot.Feeds;

/// <summary>What is known of a feed from the fetches so far.</summary>
/// <param name="Address">The feed, as it is configured.</param>
/// <param name="ETag">The version last read, or <see langword="null"/>.</param>
/// <param name="LastModified">When that was changed, as the server wrote it, or <see langword="null"/>.</param>
/// <param name="NextAt">When it is fetched next.</param>
/// <param name="Failures">How many fetches failed since the last that did not.</param>
/// <param name="Problem">What was wrong the last time; <see langword="null"/> when the feed is well.</param>
/// <param name="ProblemSince">Since when something has been wrong.</param>
/// <param name="SucceededAt">When it was last fetched well; <see langword="null"/> for never.</param>
/// <param name="MovedTo">Where it has moved for good, or <see langword="null"/>.</param>
sealed record FeedState(
    string Address,
    string? ETag,
    string? LastModified,
    DateTimeOffset NextAt,
    int Failures,
    string? Problem,
    DateTimeOffset? ProblemSince,
    DateTimeOffset? SucceededAt,
    string? MovedTo)
{
    /// <summary>A feed that was never fetched.</summary>
    public static FeedState New(string address) => new(address, null, null, DateTimeOffset.MinValue, 0, null, null, null, null);

    /// <summary>The state after a fetch that went well.</summary>
    public FeedState Succeeded(string? etag, string? lastModified, DateTimeOffset now, DateTimeOffset nextAt, string? movedTo) => this with
    {
        ETag = etag,
        LastModified = lastModified,
        NextAt = nextAt,
        Failures = 0,
        Problem = null,
        ProblemSince = null,
        SucceededAt = now,
        MovedTo = movedTo,
    };

    /// <summary>The state after a fetch that failed.</summary>
    public FeedState Failed(string problem, DateTimeOffset now, DateTimeOffset nextAt) => this with
    {
        NextAt = nextAt,
        Failures = Failures + 1,
        Problem = problem,
        ProblemSince = ProblemSince ?? now,
    };
}
