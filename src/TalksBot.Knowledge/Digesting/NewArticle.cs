using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Digesting;

/// <summary>An article with the sentences of it that are new.</summary>
/// <param name="Document">The article's identity.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Source">What is cited for sentences without a source of their own.</param>
/// <param name="Length">How many sentences it has, old ones included.</param>
/// <param name="Sentences">The new ones in their order.</param>
public sealed record NewArticle(
    string Document, string Language, Source Source, int Length, IReadOnlyList<Sentence> Sentences);
