using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>An article in the operator's list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Publishers">Who published it, the first first; a feed without a name by its address.</param>
/// <param name="Published">When.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="FetchedAt">When it came first.</param>
sealed record ListedArticle(
    long Id, string Title, IReadOnlyList<string> Publishers, PublicationDate Published, string Language, DateTimeOffset FetchedAt);
