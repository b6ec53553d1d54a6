using Lucene.Net.Store;

namespace TalksBot.Knowledge.Index.Files;

/// <summary>
/// A folder whose index files are read from memory. Lucene.NET's own (<see cref="MMapDirectory"/>) takes hold of a handle and
/// lets go of it at every byte: an eighth of a search, and a third of opening an index. What is small or read only once is read
/// as a stream, which is closed at once when it is done with.
/// </summary>
/// <param name="folder">The folder.</param>
sealed class MappedDirectory(DirectoryInfo folder) : NIOFSDirectory(folder)
{
    // In bytes: a few pages.
    const int Small = 1 << 16;

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context) =>
        IsMapped(name, context) ? Map(name) : base.OpenInput(name, context);

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) =>
        IsMapped(name, context) ? new Slicer(Map(name)) : base.CreateSlicer(name, context);

    bool IsMapped(string name, IOContext context)
    {
        EnsureOpen();
        return !context.ReadOnce && FileLength(name) > Small;
    }

    MappedInput Map(string name)
    {
        var file = new MappedFile(Path.Combine(Directory.FullName, name));
        return new MappedInput(name, file, 0, file.Length);
    }

    sealed class Slicer(MappedInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            whole.Slice($"{whole} ({sliceDescription})", offset, length);

        [Obsolete("As the member that it overrides.")]
        public override IndexInput OpenFullSlice() => (IndexInput)whole.Clone();

        protected override void Dispose(bool disposing) => whole.Dispose();
    }
}
