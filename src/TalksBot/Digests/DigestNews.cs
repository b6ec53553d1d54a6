using TalksBot.Chats;

namespace TalksBot.Digests;

/// <summary>The part of a digest that is the same for all chats of one span.</summary>
/// <param name="HasNews">Whether there is anything new.</param>
/// <param name="Headline">How much is new since when, or that nothing is.</param>
/// <param name="Passages">A block for each passage, the headline of its article above the first one of it.</param>
sealed record DigestNews(bool HasNews, Html Headline, IReadOnlyList<Html> Passages);
