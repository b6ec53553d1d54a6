using TalksBot.Knowledge.Answers;

namespace TalksBot.Knowledge.Digesting;

/// <summary>An article and what was chosen of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passages">The sentences in the article's order; at least one.</param>
public sealed record ChosenArticle(NewArticle Article, IReadOnlyList<Passage> Passages);
