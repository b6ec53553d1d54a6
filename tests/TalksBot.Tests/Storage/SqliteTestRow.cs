using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Tests.Storage;

/// <summary>Rows that tests write past the ports.</summary>
static class SqliteTestRow
{
    public static int Insert(SqliteConnection connection, int updateId) => connection.Execute(
        "INSERT INTO inbox (update_id, chat_id, received_at, body) VALUES (@updateId, 1, 0, '{}')", new { updateId });

    /// <summary>2 is FULL: sqlite.org/pragma.html#pragma_synchronous</summary>
    public static long Synchronous(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA synchronous");

    public static long Pins(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM pins");

    public static int ClaimMigration(SqliteConnection connection, string script) => connection.Execute(
        "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES (@script, '2030-01-01')", new { script });

    /// <summary>Why a row of the outbox ended.</summary>
    public static string? Loss(SqliteConnection connection, long id) => connection.ExecuteScalar<string?>(
        "SELECT loss FROM outbox WHERE id = @id", new { id });

    /// <summary>All that anybody said, as it is on disk.</summary>
    public static IReadOnlyList<string> Texts(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT body FROM inbox UNION ALL SELECT call FROM outbox UNION ALL SELECT text FROM questions")];

    /// <summary>What was decided on digests: the outcome and the day.</summary>
    public static IReadOnlyList<string> Decisions(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT outcome || ' ' || day FROM digest_decisions ORDER BY id")];

    /// <summary>The same with the chats and the last days.</summary>
    public static IReadOnlyList<(long ChatId, string Outcome, string Day, string ThroughDay)> DecisionsOfChats(SqliteConnection connection) =>
        [.. connection.Query<(long, string, string, string)>("SELECT chat_id, outcome, day, through_day FROM digest_decisions ORDER BY id")];

    /// <summary>Why rows of the outbox ended.</summary>
    public static IReadOnlyList<string> Losses(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT loss FROM outbox WHERE loss IS NOT NULL")];

    /// <summary>How many calls are under way, or may be made at a time.</summary>
    public static long Due(SqliteConnection connection, DateTimeOffset now) => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM outbox WHERE state = 'sending' OR (state = 'waiting' AND not_before <= @Now)",
        new { Now = now.ToUnixTimeMilliseconds() });

    /// <summary>The digest that is pinned in a chat.</summary>
    public static long? PinnedDigest(SqliteConnection connection, long chatId) => connection.ExecuteScalar<long?>(
        "SELECT pinned_message_id FROM subscriptions WHERE chat_id = @chatId", new { chatId });
}
