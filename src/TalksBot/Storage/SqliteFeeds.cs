using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Feeds;

namespace TalksBot.Storage;

/// <summary>The feeds and what they brought, in SQLite.</summary>
sealed class SqliteFeeds(Database database) : IFeedStore
{
    const string StateColumns = """
        address AS Address, etag AS ETag, last_modified AS LastModified, next_at AS NextAt, failures AS Failures, problem AS Problem,
        problem_since AS ProblemSince, succeeded_at AS SucceededAt, moved_to AS MovedTo
        """;

    /// <inheritdoc/>
    public FeedState StateOf(string feed) => database.Read(connection => connection
        .QuerySingleOrDefault<StateRow>($"SELECT {StateColumns} FROM feeds WHERE address = @feed", new { feed }))?.ToState()
        ?? FeedState.New(feed);

    /// <summary>What is known of all feeds; none where the database has no such table yet.</summary>
    public static IReadOnlyList<FeedState> States(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'feeds'") == 0
            ? []
            : [.. connection.Query<StateRow>($"SELECT {StateColumns} FROM feeds").Select(row => row.ToState())];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, KnownEntry> KnownEntries(string feed) => database.Read(connection => connection
        .Query<EntryRow>(
            """
            SELECT entry_key AS Key, link AS Link, fingerprint AS Fingerprint, wants_page AS WantsPage, article_id AS ArticleId,
                fetched_at AS FetchedAt, read_at AS ReadAt
            FROM feed_entries WHERE feed = @feed
            """,
            new { feed })
        .ToDictionary(row => row.Key, row => row.ToEntry(), StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<FeedHarvest> Record(
        FeedState state, IReadOnlyList<ReadEntry> entries, IReadOnlyCollection<string>? listed, DateTimeOffset now) =>
        database.Write(connection =>
        {
            WriteState(connection, state);
            var writer = new FeedEntryWriter(connection, state.Address, listed ?? [], now);
            foreach (var entry in entries)
            {
                writer.Write(entry);
            }

            if (listed is not null)
            {
                connection.Execute(
                    """
                    DELETE FROM feed_entries
                    WHERE feed = @Address AND article_id IS NULL AND entry_key NOT IN (SELECT value FROM json_each(@Listed))
                    """,
                    new { state.Address, Listed = System.Text.Json.JsonSerializer.Serialize(listed) });
            }

            return writer.Harvest;
        });

    static void WriteState(SqliteConnection connection, FeedState state) => connection.Execute(
        """
        INSERT OR REPLACE INTO feeds
            (address, etag, last_modified, next_at, failures, problem, problem_since, succeeded_at, moved_to)
        VALUES (@Address, @ETag, @LastModified, @NextAt, @Failures, @Problem, @ProblemSince, @SucceededAt, @MovedTo)
        """,
        new
        {
            state.Address,
            state.ETag,
            state.LastModified,
            NextAt = state.NextAt.ToUnixTimeMilliseconds(),
            state.Failures,
            state.Problem,
            ProblemSince = state.ProblemSince?.ToUnixTimeMilliseconds(),
            SucceededAt = state.SucceededAt?.ToUnixTimeMilliseconds(),
            state.MovedTo,
        });

    static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    sealed record StateRow(
        string Address, string? ETag, string? LastModified, long NextAt, long Failures, string? Problem, long? ProblemSince,
        long? SucceededAt, string? MovedTo)
    {
        public FeedState ToState() => new(
            Address, ETag, LastModified, Time(NextAt), (int)Failures, Problem, ProblemSince is { } since ? Time(since) : null,
            SucceededAt is { } succeeded ? Time(succeeded) : null, MovedTo);
    }

    sealed record EntryRow(
        string Key, string? Link, string Fingerprint, long WantsPage, long? ArticleId, long FetchedAt, long ReadAt)
    {
        public KnownEntry ToEntry() =>
            new(Key, Link, Fingerprint, WantsPage != 0, ArticleId is not null, Time(FetchedAt), Time(ReadAt));
    }
}
