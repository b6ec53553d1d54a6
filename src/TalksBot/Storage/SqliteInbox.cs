using Dapper;
using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>The inbox in SQLite.</summary>
sealed class SqliteInbox(Database database) : IInbox
{
    // Telegram keeps an update for a day, and after a quiet week begins its numbers anew: an old number is a new update.
    static readonly TimeSpan Memory = TimeSpan.FromHours(48);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now) =>
        database.Write<IReadOnlyList<ReceivedUpdate>>(connection =>
        [
            .. updates.Where(update => connection.Execute(
                """
                INSERT INTO inbox (update_id, chat_id, received_at, body)
                VALUES (@UpdateId, @ChatId, @At, @Body)
                ON CONFLICT (update_id) DO UPDATE
                SET chat_id = excluded.chat_id, received_at = excluded.received_at, body = excluded.body, done_at = NULL, error = NULL
                WHERE inbox.done_at < @Forgotten
                """,
                new
                {
                    update.UpdateId,
                    update.ChatId,
                    At = now.ToUnixTimeMilliseconds(),
                    update.Body,
                    Forgotten = (now - Memory).ToUnixTimeMilliseconds(),
                }) == 1),
        ]);

    /// <inheritdoc/>
    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => database.Read(connection => connection
        .Query<ReceivedUpdate>(
            """
            SELECT update_id AS UpdateId, chat_id AS ChatId, body AS Body
            FROM inbox WHERE done_at IS NULL ORDER BY update_id
            """)
        .ToList());

    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
        {
            var done = connection.Execute(
                "UPDATE inbox SET done_at = @At, error = @error WHERE update_id = @updateId AND done_at IS NULL",
                new { updateId, error, At = now.ToUnixTimeMilliseconds() });
            if (done == 0)
            {
                return [];
            }

            foreach (var change in changes)
            {
                ChangeWriter.Write(connection, change);
            }

            return [.. calls.Select(call => OutboxRow.Insert(connection, updateId, call, now))];
        });
}
