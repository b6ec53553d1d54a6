using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>A database in memory that outlives the bots which use it.</summary>
sealed class SimulatedDatabase : IDisposable
{
    static readonly Lazy<SqliteConnection> Template = new(Migrated);
    static long made;

    readonly SqliteConnection keeper;

    /// <summary>Makes an empty one of the bot's own version.</summary>
    public SimulatedDatabase()
    {
        ConnectionString = InMemory($"simulation-{Interlocked.Increment(ref made)}");
        keeper = new SqliteConnection(ConnectionString);
        keeper.Open();
        lock (Template)
        {
            Template.Value.BackupDatabase(keeper);
        }
    }

    /// <summary>What bots open it by.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether there is nothing left to handle or to send.</summary>
    public bool IsQuiet => Count("SELECT COUNT(*) FROM inbox WHERE done_at IS NULL") == 0
        && Count("SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')") == 0;

    /// <inheritdoc/>
    public void Dispose() => keeper.Dispose();

    long Count(string sql)
    {
        using var command = keeper.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    static SqliteConnection Migrated()
    {
        var file = Path.GetTempFileName();
        try
        {
            Database.Open(file).DisposeAsync().AsTask().GetAwaiter().GetResult();
            using var migrated = new SqliteConnection($"Data Source={file};Pooling=False");
            migrated.Open();
            var template = new SqliteConnection(InMemory("template"));
            template.Open();
            migrated.BackupDatabase(template);
            return template;
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string InMemory(string name) => new SqliteConnectionStringBuilder
    {
        DataSource = name,
        Mode = SqliteOpenMode.Memory,
        Cache = SqliteCacheMode.Shared,
        Pooling = false,
    }.ToString();
}
