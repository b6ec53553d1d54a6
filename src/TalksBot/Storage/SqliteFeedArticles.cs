using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Feeds;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Storage;

/// <summary>The articles that feeds brought, in SQLite.</summary>
sealed class SqliteFeedArticles(Database database) : IFeedArticles
{
    const string Prefix = "feed:";

    /// <inheritdoc/>
    public long Version() => database.Read(connection =>
        connection.ExecuteScalar<long>("SELECT version FROM feed_articles_version"));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Hashes() => database.Read(connection => connection
        .Query<(long Id, string Hash)>("SELECT id, hash FROM feed_articles WHERE removed_at IS NULL")
        .ToDictionary(row => IFeedArticles.DocumentOf(row.Id), row => row.Hash, StringComparer.Ordinal));

    /// <inheritdoc/>
    ArticleText? IArticleStore.Read(string document) =>
        document.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(document.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Find(id)
            : null;

    /// <inheritdoc/>
    public ArticleText? Find(long id) => database.Read(connection => Read(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<ListedArticle> List() => database.Read(connection =>
    {
        var rows = connection.Query<ListRow>(
            """
            SELECT a.id AS Id, a.fetched_at AS FetchedAt, e.title AS Title, e.publisher AS Publisher, e.feed AS Feed,
                e.published AS Published, e.language AS Language
            FROM feed_articles a JOIN feed_entries e ON e.article_id = a.id
            WHERE a.removed_at IS NULL ORDER BY a.fetched_at DESC, a.id DESC, e.id
            """);
        return (IReadOnlyList<ListedArticle>)[.. rows.GroupBy(row => row.Id).Select(article => article.First().ToListed(article))];
    });

    /// <inheritdoc/>
    public Task<bool> Remove(long id, DateTimeOffset now) => database.Write(connection =>
    {
        var writer = new FeedArticleWriter(connection, now);
        var isFound = connection.Execute(
            "UPDATE feed_articles SET removed_at = @At WHERE id = @id AND removed_at IS NULL", new { At = now.ToUnixTimeMilliseconds(), id }) > 0;
        if (isFound)
        {
            writer.EraseText(id);
            writer.Bump();
        }

        return isFound;
    });

    /// <summary>An article that is served, by a connection that may be in a transaction.</summary>
    public static ArticleText? Read(SqliteConnection connection, long article)
    {
        var entries = connection.Query<EntryRow>(
            """
            SELECT e.language AS Language, e.title AS Title, e.publisher AS Publisher, e.author AS Author, e.link AS Link,
                e.published AS Published, e.text AS Text
            FROM feed_entries e JOIN feed_articles a ON a.id = e.article_id
            WHERE a.id = @article AND a.removed_at IS NULL ORDER BY e.id
            """,
            new { article }).AsList();
        if (entries.Count == 0)
        {
            return null;
        }

        var lead = entries[0];
        // Two feeds of one publisher may have the same page: it is cited once.
        Source[] sources = [.. entries.Select(entry => entry.ToSource()).DistinctBy(source => (object?)source.Address ?? source)];
        string[] paragraphs = lead.Text.Split('\n');
        var hash = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { lead.Language, sources, paragraphs }))));
        return new ArticleText(IFeedArticles.DocumentOf(article), hash, lead.Language, sources, paragraphs);
    }

    static PublicationDate Date(string text) =>
        PublicationDate.TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" is no date of publication.");

    sealed record EntryRow(string Language, string Title, string? Publisher, string? Author, string? Link, string Published, string Text)
    {
        public Source ToSource() => new(Title, Publisher, Author, Link is null ? null : new Uri(Link), Date(Published));
    }

    sealed record ListRow(long Id, long FetchedAt, string Title, string? Publisher, string Feed, string Published, string Language)
    {
        public ListedArticle ToListed(IEnumerable<ListRow> entries) => new(
            Id, Title, [.. entries.Select(entry => entry.Publisher ?? entry.Feed).Distinct()], Date(Published), Language, DateTimeOffset.FromUnixTimeMilliseconds(FetchedAt));
    }
}
