using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>An article as one publisher has it, read and ready to be kept.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Source">What is cited.</param>
/// <param name="Paragraphs">Its text; at least one.</param>
/// <param name="Sketch">What its text is compared by.</param>
sealed record FeedArticle(string Language, Source Source, IReadOnlyList<string> Paragraphs, TextSketch Sketch);
