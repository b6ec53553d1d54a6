namespace TalksBot.Storage;

/// <summary>The folder that one running bot owns: two on the same folder would answer everything twice.</summary>
sealed class DataFolder : IDisposable
{
    readonly FileStream hold;

    DataFolder(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    /// <summary>The folder's absolute path.</summary>
    public string Path { get; }

    /// <summary>The database file in it.</summary>
    public string DatabaseFile => DatabaseIn(Path);

    /// <summary>Where the database of a data folder is, for those who only read it.</summary>
    public static string DatabaseIn(string folder) => System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), "bot.db");

    /// <summary>Makes the folder when it is missing and takes hold of it until disposed, or until the process ends.</summary>
    /// <exception cref="DataFolderException">It cannot be written, or another bot has it.</exception>
    public static DataFolder Own(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(
                $"The data folder {path} cannot be made ({problem.Message}). Give Storage:DataFolder a folder that this user may write to.");
        }

        try
        {
            return new DataFolder(path, new FileStream(
                System.IO.Path.Combine(path, "bot.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException
            || (problem is IOException held && !IsHeldByAnother(held)))
        {
            throw new DataFolderException(
                $"The data folder {path} cannot be written ({problem.Message}). Give this user the right, or set Storage:DataFolder to another folder.");
        }
        catch (IOException problem) when (IsHeldByAnother(problem))
        {
            throw new DataFolderInUseException(
                $"Another bot is running on the data folder {path}. Stop that one first, or give this one a Storage:DataFolder of its own.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => hold.Dispose();

    // EWOULDBLOCK of flock on Linux and macOS, a sharing violation on Windows.
    static bool IsHeldByAnother(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);
}
