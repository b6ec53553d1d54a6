using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TalksBot.Feeds.Duplicates;

/// <summary>
/// What a text is compared by: the smallest hashes of its shingles, which are its runs of <see cref="WordsInShingle"/> words.
/// This is MinHash with one hash function, MIN_s in A. Z. Broder, "On the resemblance and containment of documents" (1997).
/// </summary>
/// <param name="Smallest">The smallest hashes, ascending, each once; at most <see cref="Size"/>.</param>
/// <param name="Shingles">How many different shingles the text has.</param>
sealed record TextSketch(IReadOnlyList<ulong> Smallest, int Shingles)
{
    /// <summary>
    /// Broder's w: a run of four words hardly occurs in two texts by chance, and a changed word costs only four runs.
    /// </summary>
    public const int WordsInShingle = 4;

    /// <summary>Broder's s. The error of a resemblance r is sqrt(r (1 - r) / s): at most 0.044.</summary>
    public const int Size = 128;

    /// <summary>
    /// How many of the smallest hashes are looked up in the database. Texts of resemblance r have none of them in common with
    /// a chance of (1 - r)^16: 0.3 % at 0.3.
    /// </summary>
    public const int Indexed = 16;

    /// <summary>Sketches a text. Case, punctuation and white space do not count.</summary>
    public static TextSketch Of(IEnumerable<string> paragraphs)
    {
        var words = paragraphs.SelectMany(WordHashes).ToList();
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + WordsInShingle <= words.Count; i++)
        {
            shingles.Add(Shingle(CollectionsMarshal.AsSpan(words).Slice(i, WordsInShingle)));
        }

        return new TextSketch([.. shingles.Order().Take(Size)], shingles.Count);
    }

    /// <summary>The sketch as bytes, eight a hash.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Smallest.Count * sizeof(ulong)];
        foreach (var (i, hash) in Smallest.Index())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), hash);
        }

        return bytes;
    }

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    public static TextSketch Parse(ReadOnlySpan<byte> bytes, int shingles)
    {
        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        return new TextSketch(hashes, shingles);
    }

    static IEnumerable<ulong> WordHashes(string text)
    {
        // FNV-1a, 64 bits: offset basis and prime of its authors.
        const ulong Basis = 14695981039346656037, Prime = 1099511628211;
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            }
            else if (hash != Basis)
            {
                yield return hash;
                hash = Basis;
            }
        }

        if (hash != Basis)
        {
            yield return hash;
        }
    }

    // The finalizer of MurmurHash3, since the order of the hashes must not follow from the words.
    static ulong Shingle(ReadOnlySpan<ulong> words)
    {
        var hash = 0ul;
        foreach (var word in words)
        {
            hash = hash * 31 + word;
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            hash ^= hash >> 33;
        }

        return hash;
    }
}
