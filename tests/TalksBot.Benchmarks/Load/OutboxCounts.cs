using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Benchmarks.Load;

/// <summary>How many rows of a bot's outbox are in which state.</summary>
sealed class OutboxCounts(string folder)
{
    readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "data", "bot.db"),
        Pooling = false,
    }.ToString();

    /// <summary>The rows of a state.</summary>
    public int Of(string state)
    {
        using var connection = new SqliteConnection(connectionString);
        return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM outbox WHERE state = @state", new { state });
    }

    /// <summary>How many calls were begun.</summary>
    public int Begun()
    {
        using var connection = new SqliteConnection(connectionString);
        return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM outbox WHERE attempts > 0");
    }

    /// <summary>Whether every update was handled and every call settled.</summary>
    public bool AreQuiet()
    {
        using var connection = new SqliteConnection(connectionString);
        return connection.ExecuteScalar<int>(
            """
            SELECT (SELECT COUNT(*) FROM inbox WHERE done_at IS NULL)
                + (SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending'))
            """) == 0;
    }
}
