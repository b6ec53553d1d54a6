using CsCheck;
using Lucene.Net.Analysis.TokenAttributes;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Analysis;

public sealed class WordCutterTests
{
    static readonly Gen<string> Text = Gen.OneOf(
        " ", " ", "a", "Word", "don't", "U.S.", "3,000", "x_y", "-", "\u2019", "т", "ї", "İ", "日本", "\uD83D\uDE00", "\uD800", ".", ":")
        .Array[0, 30].Select(string.Concat);

    const string Tricky = "  aB1.,'\u2019-_:;/\u0301\u200d\u00ad\ufeff\nтї";

    [Fact]
    public void Cut_AnyText_GivesPlacesInOrderInsideOfIt() => Text.Sample(text =>
    {
        var last = 0;
        WordCutter.Shared.Cut(text, (start, length) =>
        {
            Assert.InRange(start, last, text.Length);
            Assert.InRange(length, 1, text.Length - start);
            last = start + length;
        });
    });

    [Fact]
    public void Cut_AnyText_CutsAsLucenesTokenizerDoes() => Gen.OneOf(
        Gen.Char[' ', '~'],
        Gen.Char['\u00a0', '\u0530'],
        Gen.Int[0, Tricky.Length - 1].Select(at => Tricky[at]),
        Gen.Char['\u2000', '\u2070'],
        Gen.Char)
        .Array[0, 24].Select(characters => new string(characters))
        .Sample(text => Assert.Equal(CutByLucene(text), CutByUs(text)), iter: 20_000);

    [Fact]
    public void Cut_LongWord_CutsAsLucenesTokenizerDoes()
    {
        var text = $"{new string('a', 255)} {new string('b', 256)} {new string('c', 600)}.";
        Assert.Equal(CutByLucene(text), CutByUs(text));
    }

    [Theory]
    [InlineData("Ukraine's 3,000 don't-knows", "Ukraine's|3,000|don't|knows")]
    [InlineData("Київ і Москва", "Київ|і|Москва")]
    public void Cut_Text_IntoWords(string text, string expected)
    {
        var words = new List<string>();

        WordCutter.Shared.Cut(text, (start, length) => words.Add(text.Substring(start, length)));

        Assert.Equal(expected, string.Join('|', words));
    }

    static List<string> CutByUs(string text)
    {
        var words = new List<string>();
        WordCutter.Shared.Cut(text, (start, length) => words.Add($"{start}: {text.Substring(start, length)}"));
        return words;
    }

    static List<string> CutByLucene(string text)
    {
        var words = new List<string>();
        using var stream = WordCutter.Shared.GetTokenStream("", text);
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add($"{offset.StartOffset}: {text[offset.StartOffset..Math.Min(offset.EndOffset, text.Length)]}");
        }

        stream.End();
        return words;
    }
}
