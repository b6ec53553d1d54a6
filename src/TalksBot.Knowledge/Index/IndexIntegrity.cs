using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Reads index files against the checksums at their ends, as Lucene's own check does, at the speed of the processor's own
/// instructions: at a million sentences that decides how soon a restarted bot answers.
/// </summary>
static class IndexIntegrity
{
    const int Piece = 1 << 20;

    const int ChecksumLength = sizeof(long);
    const int FooterLength = sizeof(int) + sizeof(int) + ChecksumLength;

    // Lucene 4.8's CodecUtil.WriteFooter: the header's magic number inverted, the algorithm, the checksum, highest bytes first.
    static readonly int Magic = ~CodecUtil.CODEC_MAGIC;

    /// <summary>Checks files.</summary>
    /// <param name="directory">Where they are.</param>
    /// <param name="files">Their names.</param>
    /// <exception cref="CorruptIndexException">One is not as it was written.</exception>
    /// <exception cref="IOException">One is missing, or cannot be read.</exception>
    public static void Check(Directory directory, IEnumerable<string> files) =>
        InParallel.Each(files, file => Check(directory, file));

    static void Check(Directory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        if (input.Length < FooterLength)
        {
            throw new CorruptIndexException($"{file} is cut off after {input.Length} bytes");
        }

        var sum = new Crc32();
        var buffer = new byte[Piece];
        var footer = new byte[FooterLength];
        for (var left = input.Length - FooterLength; left > 0;)
        {
            var length = (int)Math.Min(left, buffer.Length);
            input.ReadBytes(buffer, 0, length);
            sum.Append(buffer.AsSpan(0, length));
            left -= length;
        }

        input.ReadBytes(footer, 0, footer.Length);
        sum.Append(footer.AsSpan(0, FooterLength - ChecksumLength));
        var written = BinaryPrimitives.ReadInt64BigEndian(footer.AsSpan(FooterLength - ChecksumLength));
        if (BinaryPrimitives.ReadInt32BigEndian(footer) != Magic || written != sum.GetCurrentHashAsUInt32())
        {
            throw new CorruptIndexException($"{file} is not as it was written");
        }
    }
}
