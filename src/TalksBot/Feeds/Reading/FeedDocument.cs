namespace TalksBot.Feeds.Reading;

/// <summary>What a feed has to say.</summary>
/// <param name="Title">The feed's own title, or <see langword="null"/>.</param>
/// <param name="Language">ISO 639-1 code that it names, or <see langword="null"/>.</param>
/// <param name="Entries">Its entries in its order, each key once.</param>
sealed record FeedDocument(string? Title, string? Language, IReadOnlyList<FeedEntry> Entries);
