using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace TalksBot.Library;

/// <summary>
/// Tells soon that something in the knowledge folder may have changed. It is for speed alone: events are missing on network
/// mounts, when too many come at once, and where the system allows no more watches.
/// </summary>
sealed partial class FolderWatch(string folder, ILogger logger) : IDisposable
{
    readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    FileSystemWatcher? watcher;
    volatile bool isRefused;

    /// <summary>One entry, however many events there were since it was read.</summary>
    public ChannelReader<bool> Changes => changes.Reader;

    /// <summary>Watches, if it does not already and the system has not refused it.</summary>
    public void Ensure()
    {
        if (isRefused || Volatile.Read(ref watcher) is not null || !Directory.Exists(folder))
        {
            return;
        }

        var made = new FileSystemWatcher { IncludeSubdirectories = true };
        try
        {
            made.Path = Path.GetFullPath(folder);
            made.Changed += Tell;
            made.Created += Tell;
            made.Deleted += Tell;
            made.Renamed += Tell;
            made.Error += (_, fault) => Fail(fault.GetException());
            made.EnableRaisingEvents = true;
            Volatile.Write(ref watcher, made);
            // What happened before it watched.
            changes.Writer.TryWrite(true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            made.Dispose();
            Fail(problem);
        }
    }

    /// <summary>Watches anew from the next <see cref="Ensure"/> on: the folder may be another under the same name.</summary>
    public void Restart()
    {
        Interlocked.Exchange(ref watcher, null)?.Dispose();
        changes.Writer.TryWrite(true);
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref watcher, null)?.Dispose();

    void Tell(object sender, FileSystemEventArgs change) => changes.Writer.TryWrite(true);

    // Too many events at once are missed and no more; anything else would come again with the next attempt.
    void Fail(Exception problem)
    {
        if (problem is not InternalBufferOverflowException && Directory.Exists(folder) && !isRefused)
        {
            isRefused = true;
            LogRefused(folder, problem.Message);
        }

        Restart();
    }

    [LoggerMessage(LogLevel.Warning, "Changes in the knowledge folder {Folder} cannot be watched ({Reason}), so it is looked through every few seconds. "
        + "Where the system's limit of watches is reached, raise it (Linux: fs.inotify.max_user_watches, max_user_instances).")]
    partial void LogRefused(string folder, string reason);
}
