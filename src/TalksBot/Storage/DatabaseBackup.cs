using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Copies a database as it is at one moment, while a bot may go on writing to it.</summary>
static class DatabaseBackup
{
    /// <summary>Writes the copy, and gives it its name only once it is whole.</summary>
    /// <param name="database">The database file.</param>
    /// <param name="target">The file to write; it must not be there.</param>
    /// <returns>The size of the copy in bytes.</returns>
    /// <exception cref="BackupException">The target is there already or cannot be written, or the copy is not sound.</exception>
    /// <exception cref="DatabaseException">The database is damaged or cannot be read.</exception>
    public static long Write(string database, string target)
    {
        var path = Path.GetFullPath(target);
        if (!File.Exists(database))
        {
            throw new BackupException($"There is no database {database} yet: the first start of the bot makes it.");
        }

        RefuseExisting(path);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            // Made by hand first, so that a fault of the target's disk is not taken for one of the database.
            File.Create(part).Dispose();
            Copy(database, part);
            File.Move(part, path);
            return new FileInfo(path).Length;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            RefuseExisting(path);
            throw new BackupException($"The backup {path} cannot be written ({problem.Message}). Name a file in a folder that this user may write to.");
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    static void Copy(string database, string part)
    {
        // Read-only, so that a backup can never change what it is made of.
        using var source = Open(database, SqliteOpenMode.ReadOnly);
        using var copy = Open(part, SqliteOpenMode.ReadWrite);
        try
        {
            // All pages in one step: the copy is of one moment, and in WAL mode nobody who writes waits for it.
            source.BackupDatabase(copy);
            // A single file that needs no log beside it.
            copy.Execute("PRAGMA journal_mode = DELETE");
            if (copy.ExecuteScalar<string>("PRAGMA integrity_check(1)") is var found && found != "ok")
            {
                throw new BackupException($"The copy of the database {database} is not sound ({found}), so it was not kept. The database itself may be damaged.");
            }
        }
        catch (SqliteException problem)
        {
            // Only the copy grows.
            throw new DatabaseException(problem.SqliteErrorCode == DatabaseException.Full ? part : database, problem);
        }
    }

    static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new DatabaseException(file, problem);
        }
    }

    static void RefuseExisting(string path)
    {
        if (Path.Exists(path))
        {
            throw new BackupException($"{path} is there already and is left as it is. Name a file that is not there.");
        }
    }
}
