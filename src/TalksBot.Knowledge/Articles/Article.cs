namespace TalksBot.Knowledge.Articles;

/// <summary>An article as read from one file of the knowledge folder.</summary>
/// <param name="Document">The file's path relative to the folder, with <c>/</c> between parts: the article's identity.</param>
/// <param name="Hash">SHA-256 of the file's bytes in lower-case hexadecimal: tells whether the index is current.</param>
/// <param name="Language">ISO 639-1 code, lower case: <c>en</c>, <c>uk</c>, <c>ru</c>, <c>tr</c>, <c>az</c>...</param>
/// <param name="Source">What is cited for sentences without a source of their own.</param>
/// <param name="Sentences">The sentences in order; at least one.</param>
/// <param name="Questions">Questions that the article says it answers: suggested where another finds nothing.</param>
public sealed record Article(
    string Document,
    string Hash,
    string Language,
    Source Source,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<string> Questions);
