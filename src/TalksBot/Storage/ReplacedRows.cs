using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>Ends what waits in the outbox and nobody needs to see any more, once a newer edit comes.</summary>
static class ReplacedRows
{
    /// <summary>What such a row gives for its end.</summary>
    public const string Reason = "replaced by a newer edit";

    // The first condition is the one of the index of unsettled rows.
    const string End =
        $"""
        UPDATE outbox SET state = 'dead', loss = @Loss, reason = '{Reason}', settled_at = @At
        WHERE state IN ('waiting', 'sending') AND state = 'waiting'
        """;

    /// <summary>
    /// Ends the rows that a call replaces, in the transaction that writes the call: edits of the same message, and whatever
    /// of a question's older answer is not sent yet. A row that is being sent stays.
    /// </summary>
    /// <param name="connection">The connection of the transaction.</param>
    /// <param name="updateId">The update that decided on the call: its own rows replace none of each other.</param>
    /// <param name="call">The call.</param>
    /// <param name="now">When.</param>
    public static void Drop(SqliteConnection connection, long? updateId, BotCall call, DateTimeOffset now)
    {
        var (condition, id) = call switch
        {
            EditText edit => (" AND chat_id = @ChatId AND call ->> '$.call' IN ('edit', 'keyboard') AND call ->> '$.MessageId' = @id", edit.MessageId),
            EditKeyboard edit => (" AND chat_id = @ChatId AND call ->> '$.call' = 'keyboard' AND call ->> '$.MessageId' = @id", edit.MessageId),
            EditAnswer edit => (OlderAnswer, edit.QuestionId),
            TrimAnswer trim => (OlderAnswer, trim.QuestionId),
            _ => ("", 0L),
        };
        if (condition.Length > 0)
        {
            connection.Execute(
                $"{End}{condition} AND update_id IS NOT @updateId",
                new { Loss = nameof(PostingLoss.Replaced), At = now.ToUnixTimeMilliseconds(), call.ChatId, id, updateId });
        }
    }

    const string OlderAnswer =
        " AND ((update_id = @id AND call ->> '$.call' = 'send') OR (call ->> '$.call' IN ('answer', 'trim') AND call ->> '$.QuestionId' = @id))";
}
