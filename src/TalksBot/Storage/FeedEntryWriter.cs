using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Feeds;

namespace TalksBot.Storage;

/// <summary>Writes the entries of one feed, within the transaction of its fetch.</summary>
/// <param name="connection">The connection that writes.</param>
/// <param name="feed">The feed.</param>
/// <param name="listed">The keys of all entries that the feed lists now.</param>
/// <param name="now">The time of the fetch.</param>
sealed class FeedEntryWriter(SqliteConnection connection, string feed, IReadOnlyCollection<string> listed, DateTimeOffset now)
{
    readonly HashSet<string> listed = [.. listed];
    readonly FeedArticleWriter articles = new(connection, now);

    /// <summary>What was written so far.</summary>
    public FeedHarvest Harvest { get; private set; }

    /// <summary>Writes an entry, in place of what was known of it.</summary>
    public void Write(ReadEntry entry)
    {
        var known = Known(entry);
        var id = known?.Id ?? Insert(entry);
        connection.Execute(
            "UPDATE feed_entries SET entry_key = @Key, link = @Link, fingerprint = @Fingerprint, wants_page = @WantsPage, read_at = @At WHERE id = @id",
            new { entry.Key, entry.Link, entry.Fingerprint, entry.WantsPage, At = now.ToUnixTimeMilliseconds(), id });
        if (known?.ArticleId is { } removed && articles.IsRemoved(removed))
        {
            return;
        }

        if (entry.Article is not { } article)
        {
            articles.Detach(id, known?.ArticleId);
            articles.Forget(id);
            return;
        }

        if (known?.ArticleId is { } kept)
        {
            articles.Describe(id, article);
            var changed = articles.Settle(kept);
            Harvest = Harvest with { Changed = Harvest.Changed + (changed ? 1 : 0) };
            return;
        }

        Place(id, entry.Link, article);
    }

    void Place(long id, string? link, FeedArticle article)
    {
        articles.Describe(id, article);
        var found = articles.SameElsewhere(feed, link, article.Source.Title) ?? articles.SameText(id, article.Sketch);
        if (found is { } removed && articles.IsRemoved(removed))
        {
            articles.Attach(id, removed);
            articles.EraseText(removed);
            return;
        }

        var target = found ?? articles.Create();
        articles.Attach(id, target);
        articles.Settle(target);
        Harvest = found is null
            ? Harvest with { New = Harvest.New + 1 }
            : Harvest with { Duplicates = Harvest.Duplicates + 1 };
    }

    // By its key, else by its link: some programs give an entry a new id with each change. A link that another listed
    // entry has, too, tells nothing: some feeds link all entries to one page.
    Row? Known(ReadEntry entry) => connection.QuerySingleOrDefault<Row>(
            "SELECT id AS Id, entry_key AS Key, article_id AS ArticleId FROM feed_entries WHERE feed = @feed AND entry_key = @Key",
            new { feed, entry.Key })
        ?? connection.Query<Row>(
            "SELECT id AS Id, entry_key AS Key, article_id AS ArticleId FROM feed_entries WHERE feed = @feed AND link = @Link ORDER BY id DESC",
            new { feed, entry.Link }).FirstOrDefault(row => !listed.Contains(row.Key));

    long Insert(ReadEntry entry) => connection.ExecuteScalar<long>(
        """
        INSERT INTO feed_entries (feed, entry_key, link, fingerprint, wants_page, fetched_at, read_at)
        VALUES (@feed, @Key, @Link, @Fingerprint, @WantsPage, @At, @At) RETURNING id
        """,
        new { feed, entry.Key, entry.Link, entry.Fingerprint, entry.WantsPage, At = now.ToUnixTimeMilliseconds() });

    sealed record Row(long Id, string Key, long? ArticleId);
}
