using System.Runtime.InteropServices;
using System.Text;

namespace TalksBot.Knowledge.Vocabulary;

/// <summary>
/// What English words are like by the company they keep: the vectors of <c>word-vectors.bin</c>, made by the evaluation's
/// command <c>vectors</c> from GloVe 6B (Pennington, Socher and Manning 2014, "GloVe: Global Vectors for Word
/// Representation"; Public Domain Dedication and License 1.0). Words are numbered by how common they are, 0 first.
/// </summary>
/// <param name="words">The words, commonest first.</param>
/// <param name="values">Their vectors one after the other, each of length 127 but for rounding.</param>
sealed class WordVectors(IReadOnlyList<string> words, sbyte[] values)
{
    /// <summary>The number of a word that has no vector.</summary>
    public const int None = -1;

    const float Unit = sbyte.MaxValue;

    static readonly Lazy<WordVectors> Shipped = new(Load);

    readonly int dimensions = values.Length / words.Count;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = words
        .Index()
        .ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The vectors that are built in.</summary>
    public static WordVectors English => Shipped.Value;

    /// <summary>The number of a word as it stands in a text, without regard to case or a possessive ending.</summary>
    /// <returns><see cref="None"/> if it has no vector.</returns>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[64];
        if (word.EndsWith("'s") || word.EndsWith("\u2019s"))
        {
            word = word[..^2];
        }

        return word.Length <= lower.Length && word.ToLowerInvariant(lower) > 0 && numbers.TryGetValue(lower[..word.Length], out var number)
            ? number
            : None;
    }

    /// <summary>How like two words are: the cosine of their vectors, -1 to 1.</summary>
    public float Likeness(int a, int b)
    {
        var one = Of(a);
        var other = Of(b);
        var sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return Math.Clamp(sum / (Unit * Unit), -1, 1); // Rounding makes some vectors a little longer than 1.
    }

    ReadOnlySpan<sbyte> Of(int word) => values.AsSpan(word * dimensions, dimensions);

    static WordVectors Load()
    {
        const string resource = "TalksBot.Knowledge.Vocabulary.word-vectors.bin";
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The table {resource} is not built into the assembly.");
        return Read(stream);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var words = reader.ReadString().Split('\n');
        var values = new sbyte[words.Length * reader.ReadInt32()];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(words, values);
    }

    /// <summary>Writes vectors: the words, one a line, as a length-prefixed string, then the dimensions, then the values.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> words, sbyte[] values)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(string.Join('\n', words));
        writer.Write(values.Length / words.Count);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
