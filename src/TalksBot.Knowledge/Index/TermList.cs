using System.Buffers.Binary;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Terms in UTF-8, one behind the other, each after its length in two bytes: those of a whole article are one array, which
/// the writer reads from front to back.
/// </summary>
sealed class TermList
{
    const int LengthBytes = 2;

    byte[] bytes = new byte[1 << 12];

    /// <summary>Where the next term will stand.</summary>
    public int End { get; private set; }

    /// <summary>Adds a term. The index takes none of more than 32,766 bytes.</summary>
    public void Add(ReadOnlySpan<byte> term)
    {
        var size = LengthBytes + term.Length;
        if (End + size > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, End + size));
        }

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(End), checked((ushort)term.Length));
        term.CopyTo(bytes.AsSpan(End + LengthBytes));
        End += size;
    }

    /// <summary>The term that stands at a place, and the place of the next.</summary>
    public ArraySegment<byte> Read(ref int place)
    {
        var term = new ArraySegment<byte>(bytes, place + LengthBytes, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(place)));
        place = term.Offset + term.Count;
        return term;
    }
}
