using System.Buffers;
using System.Text;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// How sentences are written to the index, and read back: some in a row as one block, each of them its paragraph, the
/// indexes of its own sources in the article's table, then its text (<see cref="StoredReader"/>). Blocks, since each value
/// costs the writer time of its own; small ones, since all of a block is read for one sentence.
/// </summary>
static class StoredSentences
{
    /// <summary>How many sentences a block has; the last of an article may have fewer.</summary>
    public const int BlockSize = 16;

    /// <summary>The blocks of an article's sentences.</summary>
    /// <param name="sentences">All sentences in order. Their numbers are not written: their places tell them.</param>
    /// <param name="sources">The article's table of sources; it has all of the sentences'.</param>
    public static IReadOnlyList<byte[]> Write(IReadOnlyList<Sentence> sentences, IList<Source> sources)
    {
        var blocks = new List<byte[]>((sentences.Count / BlockSize) + 1);
        var buffer = new ArrayBufferWriter<byte>();
        for (var i = 0; i < sentences.Count; i++)
        {
            Write(sentences[i], sources, buffer);
            if ((i + 1) % BlockSize == 0 || i == sentences.Count - 1)
            {
                blocks.Add(buffer.WrittenSpan.ToArray());
                buffer.ResetWrittenCount();
            }
        }

        return blocks;
    }

    /// <summary>A sentence of a block that <see cref="Write(IReadOnlyList{Sentence}, IList{Source})"/> wrote.</summary>
    /// <param name="block">The block that holds it.</param>
    /// <param name="number">Its number in the article, from 1.</param>
    /// <param name="sources">The article's table of sources.</param>
    public static Sentence Read(ReadOnlySpan<byte> block, int number, IReadOnlyList<Source> sources)
    {
        var reader = new StoredReader(block);
        for (var before = (number - 1) % BlockSize; ; before--)
        {
            var paragraph = reader.ReadNumber();
            var count = reader.ReadCount();
            var own = count == 0 || before > 0 ? [] : new Source[count];
            for (var i = 0; i < count; i++)
            {
                var source = reader.ReadNumber();
                if (before == 0)
                {
                    own[i] = sources[source];
                }
            }

            if (before == 0)
            {
                return new Sentence(number, paragraph, reader.ReadText(), own);
            }

            reader.SkipText();
        }
    }

    static void Write(Sentence sentence, IList<Source> sources, ArrayBufferWriter<byte> to)
    {
        Write(sentence.Paragraph, to);
        Write(sentence.Sources.Count, to);
        foreach (var source in sentence.Sources)
        {
            Write(sources.IndexOf(source), to);
        }

        Write(Encoding.UTF8.GetByteCount(sentence.Text), to);
        Encoding.UTF8.GetBytes(sentence.Text, to);
    }

    static void Write(int number, ArrayBufferWriter<byte> to)
    {
        var bytes = to.GetSpan(StoredReader.LongestNumber);
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            bytes[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                to.Advance(length);
                return;
            }
        }
    }
}
