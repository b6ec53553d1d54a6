namespace TalksBot.Library;

/// <summary>An article with sentences that arrived within some time.</summary>
/// <param name="Document">The article's identity, as in the knowledge.</param>
/// <param name="Sentences">
/// The keys (<see cref="SentenceKey"/>) of those sentences: the article may have been changed since, which numbers would not
/// bear.
/// </param>
sealed record ArrivedArticle(string Document, IReadOnlySet<ulong> Sentences);
