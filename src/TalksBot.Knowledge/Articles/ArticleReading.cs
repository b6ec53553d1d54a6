namespace TalksBot.Knowledge.Articles;

/// <summary>What came of reading one file: exactly one of the two is set.</summary>
/// <param name="Article">The article, or <see langword="null"/> when the file was skipped.</param>
/// <param name="Problem">Why the file was skipped, or <see langword="null"/> when it was read.</param>
public sealed record ArticleReading(Article? Article, ArticleProblem? Problem)
{
    /// <summary>Whether the problem may pass without a change of the file: it could not be opened, say.</summary>
    public bool MayPass { get; init; }
}
