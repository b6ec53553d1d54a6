namespace TalksBot.Feeds.Fetching;

/// <summary>How much a feed or page may cost; the tests set others.</summary>
sealed record FetchLimits
{
    /// <summary>Bytes of a body at most, after decompression.</summary>
    public int Bytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Time for all of a fetch, from the first connection to the last byte, redirects and retries included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Redirects at most.</summary>
    public int Redirects { get; init; } = 3;

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pages that are read for one feed each time it is fetched; the others are read the next time.</summary>
    public int PagesAtOnce { get; init; } = 60;
}
