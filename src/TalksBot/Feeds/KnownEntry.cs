namespace TalksBot.Feeds;

/// <summary>An entry that was read before.</summary>
/// <param name="Key">What it is known by in its feed.</param>
/// <param name="Link">The page that it tells of, or <see langword="null"/>.</param>
/// <param name="Fingerprint">What it was then.</param>
/// <param name="WantsPage">Whether its text is on its page and not in the feed.</param>
/// <param name="HasArticle">Whether it was taken, and not left out.</param>
/// <param name="FetchedAt">When it came first.</param>
/// <param name="ReadAt">When its text was last read.</param>
sealed record KnownEntry(
    string Key, string? Link, string Fingerprint, bool WantsPage, bool HasArticle, DateTimeOffset FetchedAt, DateTimeOffset ReadAt);
