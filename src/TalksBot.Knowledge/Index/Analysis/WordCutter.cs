using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>Cuts a text of any language into words, by the rules of Unicode (UAX #29).</summary>
sealed class WordCutter : Analyzer
{
    /// <summary>The one that all share.</summary>
    public static WordCutter Shared { get; } = new();

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="word">Told the place of each word in order: its first UTF-16 unit and its length.</param>
    public void Cut(string text, Action<int, int> word)
    {
        using var stream = GetTokenStream("", text);
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            word(offset.StartOffset, Math.Min(offset.EndOffset, text.Length) - offset.StartOffset);
        }

        stream.End();
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new StandardTokenizer(LuceneVersion.LUCENE_48, reader));
}
