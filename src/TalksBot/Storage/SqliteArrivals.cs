using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Library;

namespace TalksBot.Storage;

/// <summary>The arrivals in SQLite: an article is a row, so that a sentence costs eight bytes.</summary>
sealed class SqliteArrivals(Database database) : IArrivals, IArrivalRecords
{
    /// <inheritdoc/>
    public long LatestBatch() => database.Read(Latest);

    /// <inheritdoc/>
    public long BatchAt(DateTimeOffset time) => database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT COALESCE((SELECT id FROM arrival_batches WHERE arrived_at <= @At ORDER BY id DESC LIMIT 1), 0)",
        new { At = time.ToUnixTimeMilliseconds() }));

    /// <inheritdoc/>
    public IReadOnlyList<ArrivedArticle> Between(long after, long upTo) => database.Read(connection => connection
        .Query<(string Document, byte[] Sentences)>(
            "SELECT document, sentences FROM arrivals WHERE newest_batch > @after ORDER BY document", new { after })
        .Select(row => new ArrivedArticle(row.Document, ArrivedSentences.Read(row.Sentences).Between(after, upTo)))
        .Where(article => article.Sentences.Count > 0)
        .ToList());

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Hashes() => database.Read(connection => connection
        .Query<(string Document, string Hash)>("SELECT document, hash FROM arrivals")
        .ToDictionary(row => row.Document, row => row.Hash, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task Record(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<string> gone, DateTimeOffset at) => database.Write(connection =>
    {
        var batch = Latest(connection) + 1;
        var renamed = Renamed(connection, articles, gone);
        var hasArrived = false;
        foreach (var article in articles)
        {
            var known = Find(connection, article.Document)
                ?? (renamed.TryGetValue(article.Hash, out var before) ? Find(connection, before) : null)
                ?? ArrivedSentences.None;
            var now = known.With(article.Sentences, batch);
            Write(connection, article, now);
            hasArrived |= now.NewestBatch == batch;
        }

        foreach (var document in gone)
        {
            connection.Execute("DELETE FROM arrivals WHERE document = @document", new { document });
        }

        if (hasArrived)
        {
            // A clock that was set back must not bring a later batch before an earlier one.
            connection.Execute(
                "INSERT INTO arrival_batches (id, arrived_at) SELECT @batch, MAX(@At, COALESCE(MAX(arrived_at), 0)) FROM arrival_batches",
                new { batch, At = at.ToUnixTimeMilliseconds() });
        }

        return 0;
    });

    static long Latest(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT COALESCE(MAX(id), 0) FROM arrival_batches");

    /// <summary>The documents, among those gone, that an article may have been called before, by its hash.</summary>
    static Dictionary<string, string> Renamed(
        SqliteConnection connection, IReadOnlyList<RecordedArticle> articles, IReadOnlyList<string> gone)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = articles.Select(article => article.Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var document in wanted.Count > 0 ? gone : [])
        {
            var hash = connection.ExecuteScalar<string?>("SELECT hash FROM arrivals WHERE document = @document", new { document });
            if (hash is not null && wanted.Contains(hash))
            {
                renamed[hash] = document;
            }
        }

        return renamed;
    }

    static ArrivedSentences? Find(SqliteConnection connection, string document) =>
        connection.ExecuteScalar<byte[]?>("SELECT sentences FROM arrivals WHERE document = @document", new { document }) is { } bytes
            ? ArrivedSentences.Read(bytes)
            : null;

    static void Write(SqliteConnection connection, RecordedArticle article, ArrivedSentences sentences) => connection.Execute(
        """
        INSERT INTO arrivals (document, hash, newest_batch, sentences) VALUES (@Document, @Hash, @NewestBatch, @Bytes)
        ON CONFLICT (document) DO UPDATE
        SET hash = excluded.hash, newest_batch = excluded.newest_batch, sentences = excluded.sentences
        """,
        new { article.Document, article.Hash, sentences.NewestBatch, Bytes = sentences.ToBytes() });
}
