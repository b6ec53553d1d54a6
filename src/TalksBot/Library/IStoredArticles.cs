using TalksBot.Knowledge.Articles;

namespace TalksBot.Library;

/// <summary>The articles that are kept in the database, and a cheap way to notice that they are others than before.</summary>
interface IStoredArticles : IArticleStore
{
    /// <summary>
    /// A number that grows with every change of what <see cref="IArticleStore.Hashes"/> returns, whichever process made it; 0 before
    /// the first. Takes one read of one row.
    /// </summary>
    long Version();
}
