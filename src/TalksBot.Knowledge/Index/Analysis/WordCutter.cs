using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>
/// Cuts a text of any language into words, by the rules of Unicode (UAX #29). Lucene's tokenizer knows these rules; most of
/// what people write needs few of them, and is cut here without it, several times as fast, to the same words.
/// </summary>
sealed class WordCutter : Analyzer
{
    /// <summary>The one that all share.</summary>
    public static WordCutter Shared { get; } = new();

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="word">Told the place of each word in order: its first UTF-16 unit and its length.</param>
    public void Cut(string text, Action<int, int> word)
    {
        for (var start = 0; start < text.Length;)
        {
            if (PlainText.IsBreak(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && !PlainText.IsBreak(text[end]))
            {
                end++;
            }

            if (PlainText.TryFindWord(text.AsSpan(start, end - start), out var first, out var length))
            {
                if (length > 0)
                {
                    word(start + first, length);
                }
            }
            else
            {
                CutByLucene(text, start, end, word);
            }

            start = end;
        }
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new StandardTokenizer(LuceneVersion.LUCENE_48, reader));

    void CutByLucene(string text, int start, int end, Action<int, int> word)
    {
        using var stream = GetTokenStream("", text[start..end]);
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var first = start + offset.StartOffset;
            word(first, Math.Min(start + offset.EndOffset, end) - first);
        }

        stream.End();
    }
}
