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
    // With what hangs on them. The question behind a pinned answer stays as long as the pin.
    public Task<int> SweepQuestions(DateTimeOffset askedBefore, int most) => database.Write(connection =>
    {
        var old = connection.Query<long>(
            """
            SELECT id FROM questions WHERE asked_at < @At AND id NOT IN (SELECT question_id FROM pins)
            ORDER BY asked_at LIMIT @most
            """,
            new { At = askedBefore.ToUnixTimeMilliseconds(), most }).AsList();
        connection.Execute("DELETE FROM votes WHERE question_id IN @old; DELETE FROM answers WHERE question_id IN @old", new { old });
        return connection.Execute("DELETE FROM questions WHERE id IN @old", new { old });
    });

    Task<int> Sweep(string sql, DateTimeOffset before, int most) => database.Write(connection =>
        connection.Execute(sql, new { At = before.ToUnixTimeMilliseconds(), most }));
}
