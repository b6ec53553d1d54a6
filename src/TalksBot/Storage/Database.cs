using System.Collections.Concurrent;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Helpers;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>The SQLite database of one data folder: its connections and its one writer.</summary>
sealed class Database : IAsyncDisposable
{
    // How long another process may hold the database before a write fails and is tried again: short, since stopping waits.
    const int BusySeconds = 2;

    readonly string file;
    readonly string connectionString;
    readonly GroupCommitWriter writer;
    readonly ConcurrentBag<SqliteConnection> readers = [];

    Database(string file, string connectionString)
    {
        this.file = file;
        this.connectionString = connectionString;
        writer = new GroupCommitWriter(Connect());
    }

    /// <summary>Opens the database, making or migrating it first.</summary>
    /// <exception cref="DatabaseException">It is damaged, locked, or cannot be written.</exception>
    /// <exception cref="DatabaseVersionException">It was written by a newer version of the program.</exception>
    public static Database Open(string file)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
        try
        {
            Migrate(connectionString);
            return new Database(file, connectionString);
        }
        catch (SqliteException problem)
        {
            throw new DatabaseException(file, problem);
        }
    }

    /// <summary>Opens a database beside a bot that may be running: it must be there and of this version.</summary>
    /// <exception cref="DatabaseMissingException">It is not there.</exception>
    /// <exception cref="DatabaseException">It is damaged, locked, or cannot be read.</exception>
    /// <exception cref="DatabaseVersionException">It is of another version.</exception>
    public static Database OpenBeside(string file)
    {
        if (!File.Exists(file))
        {
            throw new DatabaseMissingException(
                $"There is no database {file}. Start the bot once, or give Storage:DataFolder the folder of a bot that has run.");
        }

        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
        try
        {
            var upgrade = Upgrade(connectionString);
            Refuse(upgrade);
            return upgrade.IsUpgradeRequired()
                ? throw new DatabaseVersionException(
                    $"The database {file} was written by an older version of TalksBot. Start this version once: it brings the database up to date.")
                : new Database(file, connectionString);
        }
        catch (SqliteException problem)
        {
            throw new DatabaseException(file, problem);
        }
    }

    /// <summary>Opens a database that is known to be of this version.</summary>
    public static Database Attach(string connectionString) => new(connectionString, connectionString);

    SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // FULL: what a commit reported as done survives a power cut. WAL alone would allow less.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        return connection;
    }

    /// <summary>Reads on a connection that nobody else uses meanwhile.</summary>
    /// <exception cref="DatabaseException">The disk or the database is at fault.</exception>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        if (!readers.TryTake(out var connection))
        {
            connection = Connect();
        }

        try
        {
            return read(connection);
        }
        catch (SqliteException problem) when (DatabaseException.IsOfTheDisk(problem))
        {
            throw new DatabaseException(file, problem);
        }
        finally
        {
            readers.Add(connection);
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that it may share with others.</summary>
    /// <returns>What the work returned, once it is on disk.</returns>
    /// <exception cref="DatabaseException">The disk or the database is at fault; nothing was written.</exception>
    public async Task<T> Write<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return await writer.Write(work);
        }
        catch (SqliteException problem) when (DatabaseException.IsOfTheDisk(problem))
        {
            throw new DatabaseException(file, problem);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }
    }

    static void Migrate(string connectionString)
    {
        var upgrade = Upgrade(connectionString);
        Refuse(upgrade);
        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error as SqliteException
                ?? throw new InvalidOperationException($"The migration {result.ErrorScript?.Name} failed.", result.Error);
        }
    }

    static UpgradeEngine Upgrade(string connectionString) => DeployChanges.To
        .SqliteDatabase(connectionString)
        .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
        .WithTransactionPerScript()
        .LogToNowhere()
        .Build();

    static void Refuse(UpgradeEngine upgrade)
    {
        var known = upgrade.GetDiscoveredScripts().Select(script => script.Name).ToHashSet();
        if (upgrade.GetExecutedScripts().FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new DatabaseVersionException(
                $"The database was written by a newer version of TalksBot (it has the migration {unknown}). Run that version, or restore a backup made with this one.");
        }
    }
}
