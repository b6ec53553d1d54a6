using System.Text.Json;
using Dapper;
using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>The outbox in SQLite.</summary>
sealed class SqliteOutbox(Database database) : IOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> Add(IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
        {
            foreach (var change in changes)
            {
                ChangeWriter.Write(connection, change);
            }

            return [.. calls.Select(call => OutboxRow.Insert(connection, updateId: null, call, now))];
        });

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Posting>> LoadUnsettled(DateTimeOffset now)
    {
        var rows = database.Read(connection => connection.Query<OutboxRow>(
            """
            SELECT id AS Id, chat_id AS ChatId, call AS Call, created_at AS CreatedAt, not_before AS NotBefore, attempts AS Attempts
            FROM outbox WHERE state IN ('waiting', 'sending') ORDER BY id
            """).AsList());
        var postings = new List<Posting>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                postings.Add(row.ToPosting());
            }
            catch (JsonException problem)
            {
                // Written by a newer version, say: it must not keep the others from going out.
                await GiveUp(row.Id, problem.Message, now);
            }
        }

        return postings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SentMessage> LoadSent(DateTimeOffset since, DateTimeOffset until) => database.Read(connection => connection
        .Query<(long ChatId, long At)>(
            """
            SELECT chat_id, settled_at FROM outbox
            WHERE state = 'sent' AND settled_at BETWEEN @Since AND @Until ORDER BY settled_at
            """,
            new { Since = since.ToUnixTimeMilliseconds(), Until = until.ToUnixTimeMilliseconds() })
        .Select(row => new SentMessage(row.ChatId, DateTimeOffset.FromUnixTimeMilliseconds(row.At)))
        .ToList());

    /// <inheritdoc/>
    public async Task<bool> MarkSending(long id, int attempts) => await Update(
        "UPDATE outbox SET state = 'sending', attempts = @attempts WHERE id = @id AND state IN ('waiting', 'sending')",
        new { id, attempts }) == 1;

    /// <inheritdoc/>
    public Task MarkSent(long id, int messageId, DateTimeOffset now) => Settle(
        PinSettlement.Sent,
        """
        UPDATE outbox SET state = 'sent', message_id = @messageId, settled_at = @At WHERE id = @id;
        INSERT OR IGNORE INTO answers (chat_id, message_id, question_id)
        SELECT o.chat_id, @messageId, q.id FROM outbox o JOIN questions q ON q.id = o.update_id
        WHERE o.id = @id AND @messageId > 0;
        """,
        new { id, messageId, At = now.ToUnixTimeMilliseconds() });

    /// <inheritdoc/>
    public Task Postpone(long id, DateTimeOffset notBefore, string reason) => Update(
        "UPDATE outbox SET state = 'waiting', not_before = @At, reason = @reason WHERE id = @id",
        new { id, reason, At = notBefore.ToUnixTimeMilliseconds() });

    /// <inheritdoc/>
    public Task GiveUp(long id, string reason, DateTimeOffset now) => Settle(
        PinSettlement.Refused,
        "UPDATE outbox SET state = 'dead', reason = @reason, settled_at = @At WHERE id = @id",
        new { id, reason, At = now.ToUnixTimeMilliseconds() });

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<long>> GiveUpChat(long chatId, string reason, DateTimeOffset now) =>
        database.Write<IReadOnlyCollection<long>>(connection =>
        {
            PinSettlement.ChatLost(connection, chatId);
            return connection.Query<long>(
                """
                UPDATE outbox SET state = 'dead', reason = @reason, settled_at = @At
                WHERE chat_id = @chatId AND state IN ('waiting', 'sending') RETURNING id
                """,
                new { chatId, reason, At = now.ToUnixTimeMilliseconds() }).ToHashSet();
        });

    /// <inheritdoc/>
    public Task MoveChat(long fromChatId, long toChatId) => database.Write(connection =>
    {
        ChatMove.Run(connection, fromChatId, toChatId);
        return true;
    });

    // What became of a call that pins or unpins is what the list of pins says, in the same transaction.
    Task<int> Settle(string pins, string sql, object parameters) =>
        database.Write(connection => connection.Execute(sql, parameters) + connection.Execute(pins, parameters));

    Task<int> Update(string sql, object parameters) =>
        database.Write(connection => connection.Execute(sql, parameters));
}
