using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index;

/// <summary>Reads words of one language as the ranking looks at them.</summary>
/// <param name="language">ISO 639-1 code.</param>
sealed class WordReader(string language)
{
    readonly LanguageAnalyzer analyzer = LanguageAnalyzers.For(language);
    readonly WordClasses classes = WordClasses.For(language);
    readonly WordMemo<WordReading> known = new();

    /// <summary>Reads a word as it stands in a text.</summary>
    public WordReading Read(ReadOnlySpan<char> word)
    {
        if (known.TryGet(word, out var reading))
        {
            return reading;
        }

        var text = word.ToString();
        var term = analyzer.TermOf(text);
        reading = new WordReading(
            term.Length > 0,
            SentenceWords.Hash(analyzer.Language, term),
            SentenceWords.Grams(text),
            classes.Of(text.ToLowerInvariant()),
            analyzer.Language == "en" ? WordVectors.English.NumberOf(text) : WordVectors.None);
        known.Add(word, reading);
        return reading;
    }
}
