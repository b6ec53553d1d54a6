namespace TalksBot.Library;

/// <summary>An article to be written down.</summary>
/// <param name="Document">Its identity, as in the knowledge.</param>
/// <param name="Hash">Changes whenever anything of it does.</param>
/// <param name="Sentences">The keys of its sentences (<see cref="SentenceKey"/>).</param>
sealed record RecordedArticle(string Document, string Hash, IReadOnlySet<ulong> Sentences);
