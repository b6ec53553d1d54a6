using System.Text;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Reads what is stored in the index, in the form in which <see cref="BinaryWriter"/> writes it: numbers take seven bits a byte,
/// the last byte of each has its top bit clear; texts are UTF-8 behind their length. Tens of thousands of articles are read
/// before a first question is answered, so that readers made for each would count.
/// </summary>
/// <param name="bytes">What is stored.</param>
ref struct StoredReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>How many bytes a number takes at most.</summary>
    public const int LongestNumber = 5;

    ReadOnlySpan<byte> rest = bytes;

    /// <summary>The next number.</summary>
    /// <exception cref="EndOfStreamException">There is no whole number.</exception>
    public int ReadNumber()
    {
        var number = 0;
        for (var i = 0; i < Math.Min(LongestNumber, rest.Length); i++)
        {
            number |= (rest[i] & 0x7f) << (7 * i);
            if (rest[i] < 0x80)
            {
                rest = rest[(i + 1)..];
                return number;
            }
        }

        throw new EndOfStreamException($"The index holds no whole number in its last {rest.Length} bytes here: it is damaged.");
    }

    /// <summary>The next number, of things that follow.</summary>
    /// <exception cref="EndOfStreamException">There is no whole number, or there cannot follow so many.</exception>
    public int ReadCount() => ReadNumber() is var count && (uint)count <= (uint)rest.Length
        ? count
        : throw new EndOfStreamException($"The index tells of {count} things where only {rest.Length} bytes follow: it is damaged.");

    /// <summary>The next text.</summary>
    /// <exception cref="EndOfStreamException">There is no whole text.</exception>
    public string ReadText() => Encoding.UTF8.GetString(Take(ReadNumber()));

    /// <summary>The next text, if there is one.</summary>
    /// <exception cref="EndOfStreamException">There is no whole text.</exception>
    public string? ReadOptionalText() => Take(1)[0] != 0 ? ReadText() : null;

    /// <summary>Leaves out the next text.</summary>
    /// <exception cref="EndOfStreamException">There is no whole text.</exception>
    public void SkipText() => Take(ReadNumber());

    ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)rest.Length)
        {
            throw new EndOfStreamException($"The index ends where {length} more bytes were expected: it is damaged.");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
