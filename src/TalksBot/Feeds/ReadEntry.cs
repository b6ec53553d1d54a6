namespace TalksBot.Feeds;

/// <summary>What was made of an entry that is new, or not as it was.</summary>
/// <param name="Key">What it is known by in its feed.</param>
/// <param name="Link">The page that it tells of, or <see langword="null"/>.</param>
/// <param name="Fingerprint">Changes when the feed has other words for it, or other words are asked for.</param>
/// <param name="WantsPage">Whether its text is on its page and not in the feed.</param>
/// <param name="Article">The article; <see langword="null"/> when it is left out, for its words or for having none.</param>
sealed record ReadEntry(string Key, string? Link, string Fingerprint, bool WantsPage, FeedArticle? Article);
