using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Outbox;

namespace TalksBot.Storage;

/// <summary>A row of the outbox table as SQLite returns it.</summary>
sealed record OutboxRow(long Id, long ChatId, string Call, string State, long CreatedAt, long NotBefore, long Attempts, long? UpdateId)
{
    /// <summary>The row as the rest of the bot knows it.</summary>
    /// <exception cref="JsonException">The stored call is of no known kind.</exception>
    public Posting ToPosting()
    {
        var call = JsonSerializer.Deserialize<BotCall>(Call) ?? throw new JsonException($"The call of outbox row {Id} is null.");
        return new Posting(
            Id,
            // The column moves with a migrated group; the stored call keeps what was asked for.
            call with { ChatId = ChatId },
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(NotBefore),
            (int)Attempts)
        { UpdateId = UpdateId };
    }

    /// <summary>Writes a new row that waits to be carried out.</summary>
    public static Posting Insert(SqliteConnection connection, long? updateId, BotCall call, DateTimeOffset now)
    {
        ReplacedRows.Drop(connection, updateId, call, now);
        var id = connection.ExecuteScalar<long>(
            """
            INSERT INTO outbox (update_id, chat_id, kind, call, state, created_at, not_before)
            VALUES (@updateId, @ChatId, @Kind, @Call, 'waiting', @At, @At)
            RETURNING id
            """,
            new { updateId, call.ChatId, Kind = call.Kind.ToString(), Call = JsonSerializer.Serialize(call), At = now.ToUnixTimeMilliseconds() });
        return new Posting(id, call, now, now, Attempts: 0) { UpdateId = updateId };
    }
}
