using System.IO.MemoryMappedFiles;

namespace TalksBot.Knowledge.Index.Files;

/// <summary>
/// A file that lies in memory. It stays there until nothing can read it any more and that was noticed, be it deleted meanwhile:
/// however late a reader is, it never meets memory that is somebody else's.
/// </summary>
sealed unsafe class MappedFile
{
    readonly MemoryMappedViewAccessor? view;

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">It is missing, or cannot be read.</exception>
    public MappedFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        Length = file.Length;
        // There is no mapping of nothing.
        if (Length > 0)
        {
            using var mapping = MemoryMappedFile.CreateFromFile(
                file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            view = mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            Start = start + view.PointerOffset;
        }
    }

    /// <summary>Unmaps it.</summary>
    ~MappedFile() => view?.SafeMemoryMappedViewHandle.ReleasePointer();

    /// <summary>Its first byte; valid as long as this object is reachable.</summary>
    public byte* Start { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }
}
