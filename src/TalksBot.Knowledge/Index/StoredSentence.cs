using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// How a sentence is written to the index, and read back: paragraph, the indexes of its own sources in the article's table,
/// then the text. Numbers take seven bits a byte, the last byte of each has its top bit clear.
/// </summary>
static class StoredSentence
{
    const int LongestNumber = 5;

    /// <summary>A sentence as bytes.</summary>
    /// <param name="sentence">The sentence. Its number is not written: its place tells it.</param>
    /// <param name="sources">The article's table of sources; it has all of the sentence's.</param>
    public static byte[] Write(Sentence sentence, IList<Source> sources)
    {
        Span<byte> head = stackalloc byte[LongestNumber * 2];
        var length = Write(head, sentence.Paragraph);
        length += Write(head[length..], sentence.Sources.Count);
        var bytes = new byte[length + (sentence.Sources.Count * LongestNumber) + Encoding.UTF8.GetByteCount(sentence.Text)];
        head[..length].CopyTo(bytes);
        foreach (var source in sentence.Sources)
        {
            length += Write(bytes.AsSpan(length), sources.IndexOf(source));
        }

        length += Encoding.UTF8.GetBytes(sentence.Text, bytes.AsSpan(length));
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>The sentence that <see cref="Write(Sentence, IList{Source})"/> wrote.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="number">Its number in the article.</param>
    /// <param name="sources">The article's table of sources.</param>
    public static Sentence Read(ReadOnlySpan<byte> bytes, int number, IReadOnlyList<Source> sources)
    {
        var paragraph = ReadNumber(ref bytes);
        var count = ReadNumber(ref bytes);
        var own = count == 0 ? [] : new Source[count];
        for (var i = 0; i < count; i++)
        {
            own[i] = sources[ReadNumber(ref bytes)];
        }

        return new Sentence(number, paragraph, Encoding.UTF8.GetString(bytes), own);
    }

    static int Write(Span<byte> to, int number)
    {
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            to[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                return length;
            }
        }
    }

    static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        for (var i = 0; ; i++)
        {
            number |= (bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return number;
            }
        }
    }
}
