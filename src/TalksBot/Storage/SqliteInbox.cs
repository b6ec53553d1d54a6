using Dapper;
using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>The inbox in SQLite.</summary>
sealed class SqliteInbox(Database database) : IInbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now) =>
        database.Write<IReadOnlyList<ReceivedUpdate>>(connection =>
        [
            .. updates.Where(update => connection.Execute(
                """
                INSERT INTO inbox (update_id, chat_id, received_at, body)
                VALUES (@UpdateId, @ChatId, @At, @Body)
                ON CONFLICT (update_id) DO NOTHING
                """,
                new { update.UpdateId, update.ChatId, At = now.ToUnixTimeMilliseconds(), update.Body }) == 1),
        ]);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReceivedUpdate>> LoadWaiting(CancellationToken cancellation)
    {
        await using var connection = database.Connect();
        var rows = await connection.QueryAsync<ReceivedUpdate>(new CommandDefinition(
            """
            SELECT update_id AS UpdateId, chat_id AS ChatId, body AS Body
            FROM inbox WHERE done_at IS NULL ORDER BY update_id
            """,
            cancellationToken: cancellation));
        return rows.AsList();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, string? error, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
        {
            var done = connection.Execute(
                "UPDATE inbox SET done_at = @At, error = @error WHERE update_id = @updateId AND done_at IS NULL",
                new { updateId, error, At = now.ToUnixTimeMilliseconds() });
            return done == 0 ? [] : [.. calls.Select(call => OutboxRow.Insert(connection, updateId, call, now))];
        });
}
