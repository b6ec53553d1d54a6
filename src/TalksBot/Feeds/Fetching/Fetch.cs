namespace TalksBot.Feeds.Fetching;

/// <summary>What came of fetching an address.</summary>
abstract record Fetch
{
    Fetch()
    {
    }

    /// <summary>A body came.</summary>
    /// <param name="Bytes">It, decompressed.</param>
    /// <param name="MediaType">Its type in lower case, without parameters; empty for none.</param>
    /// <param name="Charset">The encoding that the header names, or <see langword="null"/>.</param>
    /// <param name="ETag">Its version, for the next request.</param>
    /// <param name="LastModified">When it was changed, as the server writes it, for the next request.</param>
    /// <param name="Address">Where it lies after redirects.</param>
    public sealed record Body(
        byte[] Bytes, string MediaType, string? Charset, string? ETag, string? LastModified, Uri Address) : Fetch;

    /// <summary>Nothing has changed since the version that was named.</summary>
    public sealed record Unchanged : Fetch;

    /// <summary>Nothing came.</summary>
    /// <param name="Kind">What kind of fault, for figures.</param>
    /// <param name="Problem">What is wrong, to stand after the feed's name: "answers 404 (not found)".</param>
    public sealed record Failed(FetchFault Kind, string Problem) : Fetch;

    /// <summary>Where the address has moved for good, or <see langword="null"/>.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long the server asks to be left alone, or <see langword="null"/>.</summary>
    public TimeSpan? Wait { get; init; }
}
