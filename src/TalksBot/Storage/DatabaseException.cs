using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>The database cannot be used; the message says why and what to do.</summary>
/// <param name="file">The database file.</param>
/// <param name="problem">What SQLite says.</param>
sealed class DatabaseException(string file, SqliteException problem) : CannotStartException(Sentence(file, problem))
{
    /// <summary>SQLite's result code for a full disk.</summary>
    public const int Full = 13;

    // Result codes: sqlite.org/rescode.html
    const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int InputOutput = 10;
    const int Corrupt = 11;
    const int CannotOpen = 14;
    const int NoDatabase = 26;

    /// <summary>Whether the fault is one of the disk, the file or another process, and not of a statement.</summary>
    public static bool IsOfTheDisk(SqliteException problem) => problem.SqliteErrorCode is Busy or Locked or ReadOnly
        or InputOutput or Corrupt or Full or CannotOpen or NoDatabase;

    static string Sentence(string file, SqliteException problem) => problem.SqliteErrorCode switch
    {
        Corrupt or NoDatabase => $"The database {file} is damaged ({problem.Message}). Restore a backup, or move the file away to start anew; it is not deleted.",
        Busy or Locked => $"The database {file} is locked by another process. Close the program that has it open.",
        Full => $"The disk that holds the database {file} is full. Make room; nothing that was stored is lost, and a running bot goes on by itself.",
        ReadOnly => $"The database {file} cannot be written ({problem.Message}). Give this user the right to write to the file and its folder; a running bot goes on by itself.",
        _ => $"The database {file} cannot be used ({problem.Message}). Check that this user may write to the file and its folder, and that the disk is sound.",
    };
}
