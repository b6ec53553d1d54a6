using CsCheck;
using TalksBot.Sandbox.Text;

namespace TalksBot.Tests.Sandbox.Text;

public class HtmlParserTests
{
    static readonly string[] Scraps =
        ["<", ">", "/", "b", "a", "blockquote", " ", "=", "\"", "'", "&", "#", ";", "lt", "href", "😀"];

    [Theory]
    [InlineData("plain", "plain", "")]
    [InlineData("<b>x</b><strong>y</strong>", "xy", "bold 0 1; bold 1 1")]
    [InlineData("<i>x</i><em>y</em>", "xy", "italic 0 1; italic 1 1")]
    [InlineData("<u>x</u><ins>y</ins>", "xy", "underline 0 1; underline 1 1")]
    [InlineData("<s>x</s><strike>y</strike><del>z</del>", "xyz", "strikethrough 0 1; strikethrough 1 1; strikethrough 2 1")]
    [InlineData("<tg-spoiler>x</tg-spoiler><span class=\"tg-spoiler\">y</span>", "xy", "spoiler 0 1; spoiler 1 1")]
    [InlineData("<B>x</b>", "x", "bold 0 1")]
    [InlineData("<b>x</>", "x", "bold 0 1")]
    [InlineData("<b >x</b >", "x", "bold 0 1")]
    [InlineData("<b><i>xy</i>z</b>", "xyz", "bold 0 3; italic 0 2")]
    [InlineData("<b></b>x", "x", "")]
    [InlineData("<a href=\"https://a.example/?x=1&amp;y=2\">x</a>", "x", "text_link 0 1 https://a.example/?x=1&y=2")]
    [InlineData("<a href='a.example'>x</a>", "x", "text_link 0 1 http://a.example")]
    [InlineData("<a>a.example/b</a>", "a.example/b", "text_link 0 11 http://a.example/b")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "x", "")]
    [InlineData("<a href=\"tg://user?id=42\">x</a>", "x", "text_mention 0 1 42")]
    [InlineData("<code>x</code>", "x", "code 0 1")]
    [InlineData("<pre>x</pre>", "x", "pre 0 1")]
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre 0 1 csharp")]
    [InlineData("<code class=\"language-csharp\">x</code>", "x", "code 0 1")]
    [InlineData("<code><b>x</b>y</code>", "xy", "code 0 2")]
    [InlineData("<blockquote><pre>x</pre></blockquote>", "x", "blockquote 0 1; pre 0 1")]
    [InlineData("<blockquote>x</blockquote>", "x", "blockquote 0 1")]
    [InlineData("<blockquote expandable>x</blockquote>", "x", "expandable_blockquote 0 1")]
    [InlineData("<blockquote><b>x</b></blockquote>", "x", "blockquote 0 1; bold 0 1")]
    [InlineData("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍", "custom_emoji 0 2 5368324170671202286")]
    [InlineData("<tg-time unix=\"1748865600\" format=\"d\">2 June</tg-time>", "2 June", "date_time 0 6 1748865600")]
    [InlineData("&lt;b&gt; &amp; &quot;", "<b> & \"", "")]
    [InlineData("&#65;&#x42;&#x1F600;", "AB😀", "")]
    [InlineData("&#xD83D;&#xDE00;", "😀", "")]
    [InlineData("&lt &copy; &nbsp; &; &", "< &copy; &nbsp; &; &", "")]
    [InlineData("a > b", "a > b", "")]
    [InlineData("😀<b>Привіт</b>", "😀Привіт", "bold 2 6")]
    public void Html_InTelegramsForm_BecomesTextAndEntities(string html, string text, string entities)
    {
        var parsed = HtmlParser.Parse(html);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(entities, string.Join("; ", parsed.Entities.Select(each =>
            $"{each.Type} {each.Offset} {each.Length} {each.Argument}".TrimEnd())));
    }

    [Theory]
    [InlineData("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("є<br>", "Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<span class=\"red\">x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a href>", "Can't find end tag corresponding to start tag \"a\"")]
    [InlineData("<a href=", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<a href=x!>x</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<a =\"x\">x</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<b/>", "Unsupported start tag \"b/\" at byte offset 0")]
    [InlineData("<tg-emoji emoji-id=\"x\">y</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("<blockquote>x<blockquote>y</blockquote></blockquote>",
        "Nested \"blockquote\" is not allowed at byte offset 13")]
    [InlineData("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
        + "surrogate code units")]
    [InlineData("a\0b", "Text must not contain null bytes")]
    public void Html_Broken_IsRefusedInTelegramsWords(string html, string words)
        => Assert.Equal(words, Assert.Throws<FormatException>(() => HtmlParser.Parse(html)).Message);

    [Fact]
    public void Html_OfAnyEscapedText_IsThatText()
        => Gen.String[Gen.Char[(char)1, (char)0xD7FF], 0, 60].Sample(text =>
        {
            var escaped = text
                .Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
            return HtmlParser.Parse($"<b>{escaped}</b>").Text == text;
        });

    [Fact]
    public void Html_OfAnyScrapsOfMarkup_IsReadOrRefusedAndNothingElse()
        => Gen.Int[0, Scraps.Length - 1].Array[0, 25].Sample(chosen =>
            {
                try
                {
                    var parsed = HtmlParser.Parse(string.Concat(chosen.Select(each => Scraps[each])));
                    return parsed.Entities.All(each => each.Offset >= 0 && each.End <= parsed.Text.Length);
                }
                catch (FormatException refusal)
                {
                    return refusal.Message.Length > 0;
                }
            });
}
