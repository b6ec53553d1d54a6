using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Moves what is kept of a group to the supergroup that it became.</summary>
static class ChatMove
{
    // The news that the bot left the group and joined the supergroup may come before: what the group chose goes before it.
    // Message ids start anew in a supergroup, so what answers are linked with stays behind.
    const string Move =
        """
        UPDATE outbox SET chat_id = @to WHERE chat_id = @from AND state IN ('waiting', 'sending');
        UPDATE questions SET chat_id = @to, message_id = NULL WHERE chat_id = @from;
        UPDATE OR REPLACE chat_settings SET chat_id = @to, suspended_at = NULL WHERE chat_id = @from;
        """;

    /// <summary>Moves everything, in the transaction of the caller. A second time changes nothing.</summary>
    public static void Run(SqliteConnection connection, long from, long to) => connection.Execute(Move, new { from, to });
}
