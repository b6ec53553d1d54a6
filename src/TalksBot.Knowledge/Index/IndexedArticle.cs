using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>What the index keeps of an article besides its sentences.</summary>
/// <param name="Document">The file's path relative to the folder.</param>
/// <param name="Hash">SHA-256 of the file's bytes, as in <see cref="Article.Hash"/>.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Source">What is cited for sentences without a source of their own.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Questions">Questions that the article says it answers.</param>
sealed record IndexedArticle(
    string Document,
    string Hash,
    string Language,
    Source Source,
    int Sentences,
    IReadOnlyList<string> Questions);
