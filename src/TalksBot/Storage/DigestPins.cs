using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>Which digest is pinned in a chat: one at a time.</summary>
static class DigestPins
{
    /// <summary>
    /// Notes, in the transaction that marks a digest sent, that it is the one to be pinned.
    /// </summary>
    /// <returns>What is to be done at Telegram: unpin the one before, pin this one.</returns>
    public static IEnumerable<BotCall> Replace(SqliteConnection connection, long chatId, int messageId)
    {
        var before = connection.QuerySingleOrDefault<int?>(
            "SELECT pinned_message_id FROM subscriptions WHERE chat_id = @chatId", new { chatId });
        connection.Execute(
            "UPDATE subscriptions SET pinned_message_id = @messageId WHERE chat_id = @chatId", new { chatId, messageId });
        if (before is int old)
        {
            yield return new UnpinMessage(chatId, old) { Kind = PostingKind.Digest };
        }

        yield return new PinMessage(chatId, messageId, IsSilent: true) { Kind = PostingKind.Digest };
    }
}
