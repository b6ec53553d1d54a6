using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>The articles that feeds brought, for the knowledge and for the operator.</summary>
interface IFeedArticles : IArticleStore
{
    /// <summary>The document that an article is known by in the knowledge.</summary>
    static string DocumentOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"feed:{id}");

    /// <summary>The articles that are served, newest first.</summary>
    IReadOnlyList<ListedArticle> List();

    /// <summary>An article that is served, or <see langword="null"/>.</summary>
    ArticleText? Find(long id);

    /// <summary>Removes an article for good: no fetch brings it or a copy of it back.</summary>
    /// <returns>Whether there was such an article.</returns>
    Task<bool> Remove(long id, DateTimeOffset now);
}
