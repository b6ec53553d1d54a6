using Dapper;
using TalksBot.Operations;

namespace TalksBot.Storage;

/// <summary>The bookkeeping in SQLite.</summary>
sealed class SqliteBookkeeping(Database database) : IBookkeeping
{
    /// <inheritdoc/>
    public Backlog ReadBacklog() => database.Read(connection =>
    {
        // Each is answered by an index that holds no more rows than it tells of.
        var row = connection.QuerySingle<Row>(
            $"""
            SELECT
                (SELECT COUNT(*) FROM inbox WHERE done_at IS NULL) AS Inbox,
                (SELECT received_at FROM inbox WHERE done_at IS NULL ORDER BY update_id LIMIT 1) AS OldestInbox,
                (SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')) AS Outbox,
                (SELECT created_at FROM outbox WHERE state IN ('waiting', 'sending') ORDER BY id LIMIT 1) AS OldestOutbox,
                (SELECT COUNT(*) FROM outbox WHERE {DatabaseInspection.Lost}) AS DeadLetters
            """);
        return new Backlog(row.Inbox, TimeOf(row.OldestInbox), row.Outbox, TimeOf(row.OldestOutbox), row.DeadLetters);
    });

    /// <inheritdoc/>
    public async Task<DateTimeOffset> Beat(DateTimeOffset now)
    {
        await database.Write(connection => connection.Execute(
            "INSERT INTO heartbeat (id, at) VALUES (1, @At) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            new { At = now.ToUnixTimeMilliseconds() }));
        return DateTimeOffset.FromUnixTimeMilliseconds(
            database.Read(connection => connection.ExecuteScalar<long>("SELECT at FROM heartbeat")));
    }

    static DateTimeOffset? TimeOf(long? milliseconds) =>
        milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    sealed record Row(long Inbox, long? OldestInbox, long Outbox, long? OldestOutbox, long DeadLetters);
}
