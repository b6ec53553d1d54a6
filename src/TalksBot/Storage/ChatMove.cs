using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Moves what is kept of a group to the supergroup that it became.</summary>
static class ChatMove
{
    // The news that the bot left the group and joined the supergroup may come before: what the group chose goes before it.
    // Message ids start anew in a supergroup: what answers are linked with stays behind, nothing is pinned there yet, and a
    // call under way that pins would meet another message.
    // Of two subscriptions the group's own stays, unless it is off; the day of the last digest is that of either, since the
    // same people have read both.
    const string Move =
        """
        DELETE FROM pins WHERE chat_id = @from;
        UPDATE outbox SET state = 'dead', loss = 'Refused', reason = 'the group became a supergroup'
        WHERE chat_id = @from AND state IN ('waiting', 'sending') AND call ->> '$.call' IN ('pin', 'unpin');
        UPDATE outbox SET chat_id = @to WHERE chat_id = @from AND state IN ('waiting', 'sending');
        UPDATE questions SET chat_id = @to, message_id = NULL WHERE chat_id = @from;
        UPDATE subscriptions SET last_day = (SELECT MAX(last_day) FROM subscriptions WHERE chat_id IN (@from, @to))
        WHERE chat_id IN (@from, @to);
        DELETE FROM subscriptions WHERE chat_id = @from AND off_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM subscriptions WHERE chat_id = @to AND off_at IS NULL);
        UPDATE OR REPLACE subscriptions SET chat_id = @to, pinned_message_id = NULL WHERE chat_id = @from;
        UPDATE digest_decisions SET chat_id = @to WHERE chat_id = @from;
        UPDATE OR REPLACE chat_settings SET chat_id = @to, suspended_at = NULL WHERE chat_id = @from;
        """;

    /// <summary>Moves everything, in the transaction of the caller. A second time changes nothing.</summary>
    public static void Run(SqliteConnection connection, long from, long to) => connection.Execute(Move, new { from, to });
}
