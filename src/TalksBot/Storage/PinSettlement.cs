using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>
/// What the outcome of a call means for the list of pins. Calls of a chat are settled in their order, so that the list ends
/// as the last one left it, also after a restart in between.
/// </summary>
static class PinSettlement
{
    const string OfCall =
        """
        (chat_id, message_id) IN (
            SELECT o.chat_id, o.call ->> '$.MessageId' FROM outbox o WHERE o.id = @id AND o.call ->> '$.call' =
        """;

    /// <summary>The call of outbox row <c>@id</c> was carried out: pinned is pinned, unpinned is gone.</summary>
    public const string Sent =
        $"""
        UPDATE pins SET state = 'Pinned' WHERE state = 'Pinning' AND {OfCall} 'pin');
        DELETE FROM pins WHERE state = 'Unpinning' AND {OfCall} 'unpin');
        """;

    /// <summary>
    /// Telegram refused it for good (<c>@reason</c>): what was to be pinned is not, what was to be unpinned still is, and a
    /// message that is no longer there is no pin either.
    /// </summary>
    public const string Refused =
        $"""
        DELETE FROM pins WHERE state = 'Pinning' AND {OfCall} 'pin');
        UPDATE pins SET state = 'Pinned' WHERE state = 'Unpinning' AND {OfCall} 'unpin');
        DELETE FROM pins WHERE @reason LIKE '%message to pin not found%' AND {OfCall} 'pin');
        DELETE FROM pins WHERE @reason LIKE '%message to edit not found%' AND {OfCall} 'edit');
        """;

    /// <summary>The bot is out of the chat, and nothing that waited there will be done; what is pinned stays pinned.</summary>
    public static void ChatLost(SqliteConnection connection, long chatId) => connection.Execute(
        """
        DELETE FROM pins WHERE chat_id = @chatId AND state = 'Pinning';
        UPDATE pins SET state = 'Pinned' WHERE chat_id = @chatId AND state = 'Unpinning';
        """,
        new { chatId });
}
