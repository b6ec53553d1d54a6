namespace TalksBot.Knowledge.Articles;

/// <summary>Articles that are kept elsewhere than in the knowledge folder, such as those that feeds brought.</summary>
public interface IArticleStore
{
    /// <summary>
    /// Another number whenever <see cref="Hashes"/> may have changed, whichever process changed it. Asked for every few
    /// seconds, so it must be quick.
    /// </summary>
    long Version();

    /// <summary>
    /// The articles by their documents, each with a hash that changes whenever what <see cref="Read"/> returns does. A
    /// document must not be one that a file could have: <c>feed:12</c>.
    /// </summary>
    IReadOnlyDictionary<string, string> Hashes();

    /// <summary>An article, or <see langword="null"/> if it is gone by now.</summary>
    ArticleText? Read(string document);
}
