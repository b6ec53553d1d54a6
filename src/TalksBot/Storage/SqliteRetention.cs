using Dapper;
using TalksBot.Retention;

namespace TalksBot.Storage;

/// <summary>The sweeping of SQLite's tables.</summary>
sealed class SqliteRetention(Database database) : IRetention
{
    /// <inheritdoc/>
    public Task<int> SweepInbox(DateTimeOffset doneBefore, int most) => Sweep(
        "DELETE FROM inbox WHERE update_id IN (SELECT update_id FROM inbox WHERE done_at < @At ORDER BY done_at LIMIT @most)",
        doneBefore,
        most);

    /// <inheritdoc/>
    public Task<int> SweepOutbox(DateTimeOffset settledBefore, int most) => Sweep(
        """
        DELETE FROM outbox WHERE id IN (
            SELECT id FROM outbox WHERE settled_at < @At AND state IN ('sent', 'dead') ORDER BY settled_at LIMIT @most)
        """,
        settledBefore,
        most);

    /// <inheritdoc/>
    // What is to outlive its days, such as the question behind a pinned answer, is left out by the inner WHERE.
    public Task<int> SweepQuestions(DateTimeOffset askedBefore, int most) => Sweep(
        """
        DELETE FROM questions WHERE id IN (
            SELECT id FROM questions WHERE asked_at < @At ORDER BY asked_at LIMIT @most)
        """,
        askedBefore,
        most);

    Task<int> Sweep(string sql, DateTimeOffset before, int most) => database.Write(connection =>
        connection.Execute(sql, new { At = before.ToUnixTimeMilliseconds(), most }));
}
