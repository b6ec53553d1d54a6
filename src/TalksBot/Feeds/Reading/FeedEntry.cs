namespace TalksBot.Feeds.Reading;

/// <summary>An entry of a feed, as the feed has it.</summary>
/// <param name="Key">What it is known by in its feed: its id, else its link, else its title.</param>
/// <param name="Title">Its headline without markup; empty for none.</param>
/// <param name="Link">The page that it tells of, or <see langword="null"/>.</param>
/// <param name="Html">The longest text that the feed has of it, as HTML; empty for none.</param>
/// <param name="Author">Who wrote it, or <see langword="null"/>.</param>
/// <param name="Published">The day of publication as the feed writes it, or <see langword="null"/>.</param>
/// <param name="Updated">When it was changed, as the feed writes it, or <see langword="null"/>.</param>
sealed record FeedEntry(string Key, string Title, Uri? Link, string Html, string? Author, DateOnly? Published, string? Updated);
