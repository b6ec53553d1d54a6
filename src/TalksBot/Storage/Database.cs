using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Helpers;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>The SQLite database of one data folder: its connections and its one writer.</summary>
sealed class Database : IAsyncDisposable
{
    readonly string connectionString;
    readonly GroupCommitWriter writer;

    Database(string connectionString)
    {
        this.connectionString = connectionString;
        writer = new GroupCommitWriter(Connect());
    }

    /// <summary>Opens the database, making or migrating it first.</summary>
    /// <exception cref="DatabaseVersionException">It was written by a newer version of the program.</exception>
    public static Database Open(string file)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        Migrate(connectionString);
        return new Database(connectionString);
    }

    /// <summary>A connection of one's own for reading; the caller disposes it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // FULL: what a commit reported as done survives a power cut. WAL alone would allow less.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;");
        return connection;
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that it may share with others.</summary>
    /// <returns>What the work returned, once it is on disk.</returns>
    public Task<T> Write<T>(Func<SqliteConnection, T> work) => writer.Write(work);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    static void Migrate(string connectionString)
    {
        var upgrade = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        var known = upgrade.GetDiscoveredScripts().Select(script => script.Name).ToHashSet();
        if (upgrade.GetExecutedScripts().FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new DatabaseVersionException(
                $"The database was written by a newer version of TalksBot (it has the migration {unknown}). Run that version, or restore a backup made with this one.");
        }

        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The migration {result.ErrorScript?.Name} failed.", result.Error);
        }
    }
}
