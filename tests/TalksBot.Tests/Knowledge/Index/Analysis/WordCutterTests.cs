using CsCheck;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Tests.Knowledge.Index.Analysis;

public sealed class WordCutterTests
{
    static readonly Gen<string> Text = Gen.OneOf(
        " ", " ", "a", "Word", "don't", "U.S.", "3,000", "x_y", "-", "\u2019", "т", "ї", "İ", "日本", "\uD83D\uDE00", "\uD800", ".", ":")
        .Array[0, 30].Select(string.Concat);

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

    [Theory]
    [InlineData("Ukraine's 3,000 don't-knows", "Ukraine's|3,000|don't|knows")]
    [InlineData("Київ і Москва", "Київ|і|Москва")]
    public void Cut_Text_IntoWords(string text, string expected)
    {
        var words = new List<string>();

        WordCutter.Shared.Cut(text, (start, length) => words.Add(text.Substring(start, length)));

        Assert.Equal(expected, string.Join('|', words));
    }
}
