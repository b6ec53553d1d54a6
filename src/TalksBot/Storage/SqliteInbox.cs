using Dapper;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Questions;

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
    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => database.Read(connection => connection
        .Query<ReceivedUpdate>(
            """
            SELECT update_id AS UpdateId, chat_id AS ChatId, body AS Body
            FROM inbox WHERE done_at IS NULL ORDER BY update_id
            """)
        .ToList());

    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, AskedQuestion? asked, string? error, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
        {
            var done = connection.Execute(
                "UPDATE inbox SET done_at = @At, error = @error WHERE update_id = @updateId AND done_at IS NULL",
                new { updateId, error, At = now.ToUnixTimeMilliseconds() });
            if (done == 0)
            {
                return [];
            }

            if (asked is not null)
            {
                SqliteQuestionLog.Insert(connection, asked);
            }

            return [.. calls.Select(call => OutboxRow.Insert(connection, updateId, call, now))];
        });
}
