using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Chats;
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
            SELECT id AS Id, chat_id AS ChatId, call AS Call, state AS State, created_at AS CreatedAt, not_before AS NotBefore,
                attempts AS Attempts, update_id AS UpdateId
            FROM outbox WHERE state IN ('waiting', 'sending') ORDER BY id
            """).AsList());
        var postings = new List<Posting>(rows.Count);
        foreach (var row in rows)
        {
            if (await Resume(row, now) is { } posting)
            {
                postings.Add(posting);
            }
        }

        return postings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SentMessage> LoadSent(DateTimeOffset since, DateTimeOffset until) => database.Read(connection => connection
        .Query<(long ChatId, long At, long Attempts)>(
            """
            SELECT chat_id, MIN(@Until, CASE state WHEN 'sending' THEN @Until ELSE touched_at END) AS at, attempts FROM outbox
            WHERE attempts > 0 AND (touched_at BETWEEN @Since AND @Until OR state = 'sending') ORDER BY at
            """,
            new { Since = since.ToUnixTimeMilliseconds(), Until = until.ToUnixTimeMilliseconds() })
        .SelectMany(row => Enumerable.Repeat(
            new SentMessage(row.ChatId, DateTimeOffset.FromUnixTimeMilliseconds(row.At)), (int)row.Attempts))
        .ToList());

    /// <inheritdoc/>
    public async Task<bool> MarkSending(long id, int attempts, DateTimeOffset now) => await Update(
        "UPDATE outbox SET state = 'sending', attempts = @attempts, touched_at = @At WHERE id = @id AND state IN ('waiting', 'sending')",
        new { id, attempts, At = now.ToUnixTimeMilliseconds() }) == 1;

    /// <inheritdoc/>
    public Task MarkSent(long id, int messageId, DateTimeOffset now) => database.Write(connection => MarkSent(connection, id, messageId, now));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Posting>> MarkDigestSent(
        Posting digest, int messageId, bool isPinned, IReadOnlyList<SendText> rest, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Posting>>(connection =>
        {
            MarkSent(connection, digest.Id, messageId, now);
            var chatId = connection.ExecuteScalar<long>("SELECT chat_id FROM outbox WHERE id = @Id", new { digest.Id });
            // In a supergroup that the group became meanwhile the number would be another message's.
            var pins = isPinned && chatId == digest.ChatId ? DigestPins.Replace(connection, chatId, messageId) : [];
            IEnumerable<BotCall> calls = [.. rest.Select(part => part with { ChatId = chatId }), .. pins];
            return [.. calls.Select(call => OutboxRow.Insert(connection, updateId: null, call, now))];
        });

    static int MarkSent(SqliteConnection connection, long id, int messageId, DateTimeOffset now) => Settle(
        connection,
        PinSettlement.Sent,
        """
        UPDATE outbox SET state = 'sent', message_id = @messageId, settled_at = @At, touched_at = @At WHERE id = @id;
        INSERT OR IGNORE INTO answers (chat_id, message_id, question_id)
        SELECT o.chat_id, @messageId, q.id
        FROM outbox o JOIN questions q ON q.id = COALESCE(o.call ->> '$.QuestionId', o.update_id)
        WHERE o.id = @id AND @messageId > 0;
        DELETE FROM answers WHERE (chat_id, message_id) IN (
            SELECT a.chat_id, a.message_id FROM outbox o JOIN answers a ON a.question_id = o.call ->> '$.QuestionId'
            WHERE o.id = @id AND o.call ->> '$.call' = 'trim'
            ORDER BY a.message_id LIMIT -1 OFFSET (SELECT COALESCE(call ->> '$.Parts', 0) FROM outbox WHERE id = @id));
        """,
        new { id, messageId, At = now.ToUnixTimeMilliseconds() });

    /// <inheritdoc/>
    public Task Postpone(long id, DateTimeOffset notBefore, string reason, DateTimeOffset now) => Update(
        "UPDATE outbox SET state = 'waiting', not_before = @NotBefore, reason = @reason, touched_at = @At WHERE id = @id",
        // Rounded up: Telegram counts a part of a millisecond too.
        new { id, reason, NotBefore = notBefore.ToUnixTimeMilliseconds() + 1, At = now.ToUnixTimeMilliseconds() + 1 });

    /// <inheritdoc/>
    public Task GiveUp(long id, PostingLoss loss, string reason, DateTimeOffset now) => database.Write(connection => Settle(
        connection,
        PinSettlement.Refused,
        "UPDATE outbox SET state = 'dead', loss = @Loss, reason = @reason, settled_at = @At WHERE id = @id",
        new { id, Loss = loss.ToString(), reason, At = now.ToUnixTimeMilliseconds() }));

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<long>> GiveUpChat(long chatId, string reason, DateTimeOffset now) =>
        database.Write<IReadOnlyCollection<long>>(connection =>
        {
            PinSettlement.ChatLost(connection, chatId);
            SqliteChatSettings.Suspend(connection, new ChatSuspended(chatId, now));
            return connection.Query<long>(
                """
                UPDATE outbox SET state = 'dead', loss = @Loss, reason = @reason, settled_at = @At
                WHERE chat_id = @chatId AND state IN ('waiting', 'sending') RETURNING id
                """,
                new { chatId, Loss = nameof(PostingLoss.ChatLost), reason, At = now.ToUnixTimeMilliseconds() }).ToHashSet();
        });

    /// <inheritdoc/>
    public Task MoveChat(long fromChatId, long toChatId) => database.Write(connection =>
    {
        ChatMove.Run(connection, fromChatId, toChatId);
        return true;
    });

    async Task<Posting?> Resume(OutboxRow row, DateTimeOffset now)
    {
        try
        {
            var posting = row.ToPosting();
            if (row.State == "waiting" || posting.Call.MayRepeat)
            {
                return posting;
            }

            await GiveUp(row.Id, PostingLoss.UnknownOutcome, "the process ended while it was being sent", now);
        }
        catch (JsonException problem)
        {
            // Written by a newer version, say: it must not keep the others from going out.
            await GiveUp(row.Id, PostingLoss.Unreadable, problem.Message, now);
        }

        return null;
    }

    // What became of a call that pins or unpins is what the list of pins says, in the same transaction.
    static int Settle(SqliteConnection connection, string pins, string sql, object parameters) =>
        connection.Execute(sql, parameters) + connection.Execute(pins, parameters);

    Task<int> Update(string sql, object parameters) =>
        database.Write(connection => connection.Execute(sql, parameters));
}
