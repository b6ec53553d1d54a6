using System.Buffers.Binary;
using Lucene.Net.Store;

namespace TalksBot.Knowledge.Index.Files;

/// <summary>Reads a part of a mapped file, as Lucene's own input does, without asking at each byte whether the file is still open.</summary>
sealed unsafe class MappedInput : IndexInput
{
    readonly string name;
    readonly MappedFile file;
    readonly byte* start;
    readonly long length;
    long position;

    /// <summary>Reads bytes of a file.</summary>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    public MappedInput(string name, MappedFile file, long offset, long length) : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, file.Length - offset);
        (this.name, this.file, this.length) = (name, file, length);
        start = file.Start + offset;
    }

    /// <inheritdoc/>
    public override long Position => position;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override void Seek(long pos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pos);
        position = pos;
    }

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        if (position >= length)
        {
            throw Ended(1);
        }

        var read = start[position++];
        GC.KeepAlive(file);
        return read;
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        Take(len).CopyTo(b.AsSpan(offset, len));
        GC.KeepAlive(file);
    }

    /// <inheritdoc/>
    public override short ReadInt16()
    {
        var read = BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));
        GC.KeepAlive(file);
        return read;
    }

    /// <inheritdoc/>
    public override int ReadInt32()
    {
        var read = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        GC.KeepAlive(file);
        return read;
    }

    /// <inheritdoc/>
    public override long ReadInt64()
    {
        var read = BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));
        GC.KeepAlive(file);
        return read;
    }

    /// <inheritdoc/>
    public override object Clone() => new MappedInput(name, file, start - file.Start, length) { position = position };

    /// <summary>A part of it.</summary>
    public MappedInput Slice(string sliced, long offset, long count) => new(sliced, file, start - file.Start + offset, count);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Others may read the file still; it goes when none does (MappedFile).
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > length - position)
        {
            throw Ended(count);
        }

        var taken = new ReadOnlySpan<byte>(start + position, count);
        position += count;
        return taken;
    }

    EndOfStreamException Ended(int count) => new($"{name} ends at {length}: {count} bytes were to be read at {position}");
}
