using TalksBot.Sandbox.Text;

namespace TalksBot.Tests.Sandbox.Text;

public class FormattedTextTests
{
    [Theory]
    [InlineData("no entity here", "")]
    [InlineData("/start", "bot_command:/start")]
    [InlineData("/ask@talks_bot who?", "bot_command:/ask@talks_bot")]
    [InlineData("please /ask, now", "bot_command:/ask")]
    [InlineData("and/or 1/2 a/b/c", "")]
    [InlineData("hi @talks_bot!", "mention:@talks_bot")]
    [InlineData("mail a.b@example.org.", "email:a.b@example.org")]
    [InlineData("see https://example.org/a?b=c.", "url:https://example.org/a?b=c")]
    [InlineData("(https://example.org/a)", "url:https://example.org/a")]
    [InlineData("on Caliber.Az and example.org/x", "url:Caliber.Az url:example.org/x")]
    [InlineData("He said.But then", "")]
    [InlineData("#talks and #2025", "hashtag:#talks")]
    [InlineData("😀 /help", "bot_command:/help")]
    [InlineData("https://t.me/@talks_bot", "url:https://t.me/@talks_bot")]
    public void Text_Typed_ShowsWhatTelegramFinds(string text, string expected)
    {
        var typed = FormattedText.Typed(text);
        Assert.Equal(expected, string.Join(' ', typed.Entities.Select(each =>
            $"{each.Type}:{typed.Text.Substring(each.Offset, each.Length)}")));
    }

    [Fact]
    public void Text_WithBlankEnds_IsTrimmedAndItsEntitiesMove()
    {
        var text = HtmlParser.Parse(" \n<b> x </b>\n /help \n").Finish();
        Assert.Equal("x \n /help", text.Text);
        Assert.Equal([("bold", 0, 2), ("bot_command", 4, 5)], text.Entities.Select(each => (each.Type, each.Offset, each.Length)));
    }

    [Theory]
    [InlineData("<code>/help</code>", "code")]
    [InlineData("<a href=\"https://a.example\">b.example.org</a>", "text_link")]
    [InlineData("<b>/help</b>", "bold bot_command")]
    public void Text_Marked_IsSearchedOnlyWhereNoLinkAndNoCodeIs(string html, string types)
        => Assert.Equal(types, string.Join(' ', HtmlParser.Parse(html).Finish().Entities.Select(each => each.Type)));
}
