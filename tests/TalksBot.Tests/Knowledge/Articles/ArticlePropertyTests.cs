using CsCheck;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class ArticlePropertyTests : IDisposable
{
    static readonly string[] Languages = ["en", "uk", "ru", "tr", "az", "de"];

    // Rich in what the parsers and the splitter decide by.
    static readonly Gen<string> Prose = Gen.OneOf(
        " ", " ", ".", ".", "!", "?", "…", "...", "\n", "\t", "\u00A0", "A", "b", "Mr", "U.S", "т.д", "3", "2025", "IV", "“", "”", "\"",
        "«", "»", "(", ")", "[", "]", "[3]", "—", "The", "В", "і", "ə", "。", "[^a]", "[^", "---", "# ", "- ", "title: ", "<p>", "</p>",
        "<div", "&", "`", "*", "|", ":", "\r\n", "😀", "\uD800", "[^a]: P, https://a.b\n").Array[0, 60].Select(string.Concat);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Split_AnyText_LosesNothingButWhiteSpace() =>
        Gen.Select(Prose, Gen.OneOf(Languages)).Sample((text, language) =>
            WithoutBlanks(string.Concat(SentenceSplitter.Split(text, language))) == WithoutBlanks(text));

    [Fact]
    public void Split_AnyText_GivesSentencesWithoutBlanksAtTheirEnds() =>
        Gen.Select(Prose, Gen.OneOf(Languages)).Sample((text, language) =>
            SentenceSplitter.Split(text, language).All(s => s.Length > 0 && s == s.Trim()));

    [Fact]
    public void Read_RandomBytes_NeverThrows() =>
        Gen.Select(Gen.Byte.Array[0, 300], Extension).Sample(
            (bytes, extension) => HasOne(folder.Read("a" + extension, bytes)), iter: 300, threads: 1);

    [Fact]
    public void Read_RandomMarkup_NeverThrowsAndNumbersSentences() =>
        Gen.Select(Prose, Extension).Sample((text, extension) =>
        {
            var reading = folder.Read("a" + extension, text);
            var sentences = reading.Article?.Sentences ?? [];
            return HasOne(reading)
                && sentences.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, sentences.Count))
                && sentences.All(s => s.Text.Length > 0 && s.Text == ParagraphBuilder.Fold(s.Text));
        }, iter: 1000, threads: 1);

    static Gen<string> Extension => Gen.OneOf(".md", ".txt", ".html");

    static bool HasOne(ArticleReading reading) =>
        (reading.Article is null) != (reading.Problem is null) && reading.Article?.Sentences.Count != 0;

    static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
