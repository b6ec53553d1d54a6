using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Feeds;
using TalksBot.Feeds.Duplicates;

namespace TalksBot.Storage;

/// <summary>
/// Keeps articles together with the entries that have their text. The first entry is the article's lead, whose text is served;
/// the others have nearly the same and are cited beside it.
/// </summary>
/// <param name="connection">A connection in a transaction.</param>
/// <param name="now">The time of what is written.</param>
sealed class FeedArticleWriter(SqliteConnection connection, DateTimeOffset now)
{
    // A standing line that thousands of texts share brings thousands of candidates; the same text shares most hashes.
    const int MostCandidates = 50;

    long At => now.ToUnixTimeMilliseconds();

    /// <summary>Whether the operator removed an article.</summary>
    public bool IsRemoved(long article) => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM feed_articles WHERE id = @article AND removed_at IS NOT NULL", new { article }) > 0;

    /// <summary>Writes what an entry's article is.</summary>
    public void Describe(long entry, FeedArticle article)
    {
        connection.Execute(
            """
            UPDATE feed_entries
            SET language = @Language, title = @Title, publisher = @Publisher, author = @Author, published = @Published, text = @Text,
                sketch = @Sketch, shingles = @Shingles
            WHERE id = @entry
            """,
            new
            {
                entry,
                article.Language,
                article.Source.Title,
                article.Source.Publisher,
                article.Source.Author,
                Published = article.Source.Published.ToString(),
                Text = string.Join('\n', article.Paragraphs),
                Sketch = article.Sketch.ToBytes(),
                article.Sketch.Shingles,
            });
        connection.Execute("DELETE FROM feed_hashes WHERE entry_id = @entry", new { entry });
        if (article.Sketch.Shingles >= Resemblance.FewestShingles)
        {
            connection.Execute(
                "INSERT INTO feed_hashes (hash, entry_id) VALUES (@Hash, @Entry)",
                Indexed(article.Sketch).Select(hash => new { Hash = hash, Entry = entry }));
        }
    }

    /// <summary>The article of another feed's entry that leads to the same page under the same headline, or <see langword="null"/>.</summary>
    public long? SameElsewhere(string feed, string? link, string title) => connection.ExecuteScalar<long?>(
        """
        SELECT article_id FROM feed_entries
        WHERE link = @link AND title = @title AND feed <> @feed AND article_id IS NOT NULL ORDER BY id LIMIT 1
        """,
        new { feed, link, title });

    /// <summary>The article whose lead has the same text, or <see langword="null"/>.</summary>
    public long? SameText(long entry, TextSketch sketch)
    {
        var hashes = Indexed(sketch).ToList();
        var candidates = connection.Query<SketchRow>(
            """
            SELECT e.id AS Id, e.article_id AS ArticleId, e.sketch AS Sketch, e.shingles AS Shingles, e.link AS Link
            FROM feed_hashes h JOIN feed_entries e ON e.id = h.entry_id
            WHERE h.hash IN @hashes AND e.id <> @entry AND e.article_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM feed_entries b WHERE b.article_id = e.article_id AND b.id < e.id)
            GROUP BY e.id ORDER BY COUNT(*) DESC, e.id LIMIT @MostCandidates
            """,
            new { hashes, entry, MostCandidates });
        return candidates
            .Where(one => Resemblance.IsSame(sketch, one.ToSketch()))
            .OrderByDescending(one => Resemblance.Containment(sketch, one.ToSketch()))
            .FirstOrDefault()?.ArticleId;
    }

    /// <summary>Makes an article that has no entry yet.</summary>
    public long Create() => connection.ExecuteScalar<long>(
        "INSERT INTO feed_articles (hash, fetched_at, changed_at) VALUES ('', @At, @At) RETURNING id", new { At });

    /// <summary>Makes an entry one of an article's.</summary>
    public void Attach(long entry, long article) =>
        connection.Execute("UPDATE feed_entries SET article_id = @article WHERE id = @entry", new { entry, article });

    /// <summary>Takes an entry from its article, if it has one; an article without entries goes.</summary>
    public void Detach(long entry, long? article)
    {
        if (article is { } left)
        {
            connection.Execute("UPDATE feed_entries SET article_id = NULL WHERE id = @entry", new { entry });
            Settle(left);
        }
    }

    /// <summary>Drops what is known of the text of an entry that is left out.</summary>
    public void Forget(long entry) => connection.Execute(
        "DELETE FROM feed_hashes WHERE entry_id = @entry; UPDATE feed_entries SET text = NULL, sketch = NULL, shingles = NULL WHERE id = @entry",
        new { entry });

    /// <summary>Drops the texts of an article that was removed; its sketches stay, for copies to be recognised.</summary>
    public void EraseText(long article) =>
        connection.Execute("UPDATE feed_entries SET text = NULL WHERE article_id = @article", new { article });

    /// <summary>
    /// Brings an article into line with its entries: those whose text is not the lead's any more become articles of their own, and
    /// the hash and the version follow.
    /// </summary>
    /// <returns>Whether anything served has changed.</returns>
    public bool Settle(long article)
    {
        var entries = connection.Query<SketchRow>(
            """
            SELECT id AS Id, article_id AS ArticleId, sketch AS Sketch, shingles AS Shingles, link AS Link
            FROM feed_entries WHERE article_id = @article ORDER BY id
            """,
            new { article }).AsList();
        foreach (var other in entries.Skip(1).Where(other => !BelongsTo(entries[0], other)))
        {
            var target = SameText(other.Id, other.ToSketch()) ?? Create();
            Attach(other.Id, target);
            if (IsRemoved(target))
            {
                EraseText(target);
            }
            else
            {
                Rehash(target);
            }
        }

        return Rehash(article);
    }

    /// <summary>Notes that what is served has changed.</summary>
    public void Bump() => connection.Execute("UPDATE feed_articles_version SET version = version + 1");

    bool Rehash(long article)
    {
        var served = SqliteFeedArticles.Read(connection, article);
        var rows = served is null
            ? connection.Execute("DELETE FROM feed_articles WHERE id = @article", new { article })
            : connection.Execute(
                "UPDATE feed_articles SET hash = @Hash, changed_at = @At WHERE id = @article AND hash <> @Hash", new { served.Hash, At, article });
        if (rows > 0)
        {
            Bump();
        }

        return rows > 0;
    }

    static bool BelongsTo(SketchRow lead, SketchRow other) =>
        (lead.Link is not null && lead.Link == other.Link) || Resemblance.IsSame(lead.ToSketch(), other.ToSketch());

    static IEnumerable<long> Indexed(TextSketch sketch) => sketch.Smallest.Take(TextSketch.Indexed).Select(hash => unchecked((long)hash));

    sealed record SketchRow(long Id, long ArticleId, byte[] Sketch, long Shingles, string? Link)
    {
        public TextSketch ToSketch() => TextSketch.Parse(Sketch, (int)Shingles);
    }
}
