using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge;

/// <summary>An article that is served, for lists.</summary>
/// <param name="Document">The file's path relative to the knowledge folder.</param>
/// <param name="Source">Its headline, publisher, author, address and date.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Sentences">How many sentences it has.</param>
public sealed record ArticleSummary(string Document, Source Source, string Language, int Sentences)
{
    /// <summary>Changes whenever anything of the article does, as <see cref="Article.Hash"/>.</summary>
    public string Hash { get; init; } = "";
}
