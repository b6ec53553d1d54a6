using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>The database cannot be used; the message says why and what to do.</summary>
/// <param name="file">The database file.</param>
/// <param name="problem">What SQLite says.</param>
sealed class DatabaseException(string file, SqliteException problem) : CannotStartException(Sentence(file, problem))
{
    // Result codes: sqlite.org/rescode.html
    static string Sentence(string file, SqliteException problem) => problem.SqliteErrorCode switch
    {
        11 or 26 => $"The database {file} is damaged ({problem.Message}). Restore a backup, or move the file away to start anew; it is not deleted.",
        5 or 6 => $"The database {file} is locked by another process. Close the program that has it open.",
        13 => $"The disk that holds the database {file} is full. Make room and start again.",
        _ => $"The database {file} cannot be used ({problem.Message}). Check that this user may write to the file and its folder.",
    };
}
