using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using TalksBot.Chats;
using TalksBot.Configuration;
using TalksBot.Digests;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Tests.Digests;

public partial class DigestMessagesTests
{
    [Fact]
    public void Render_GroupWithEverything_ReadsAsPromised()
    {
        var news = DigestMessages.News(
            new ArrivedNews([], 3, 41), [TestDigest.Chosen("Talks & grain", "One <two>.", "Three.")], "2 June", TestDigest.Texts("en"), "talks_bot");
        var own = new ChatNews(
            TestDigest.Group,
            AskedOften.Of([TestDigest.Asked(1, "Who <led>?"), TestDigest.Asked(2, "who <led>"), TestDigest.Asked(3, "Where?")], new Dictionary<long, VoteCounts>(), 3),
            [TestDigest.Pin(8, "A & B?")],
            TestDigest.Span);
        var part = Assert.Single(DigestMessages.Render(news, own, TestDigest.Texts("en")));
        Assert.Equal(
            """
            <b>3 new articles, 41 new sentences since 2 June</b>

            <b>Talks &amp; grain</b>
            <blockquote>One &lt;two&gt;.</blockquote>
            <a href="https://gull.example/a?b=1&amp;c=2">The &lt;Gull&gt;</a>, 2 June 2025 · CONTEXT

            <blockquote>Three.</blockquote>
            <a href="https://gull.example/a?b=1&amp;c=2">The &lt;Gull&gt;</a>, 2 June 2025 · CONTEXT

            <b>Asked most here</b>
            1. Who &lt;led&gt;? (2 times)
            2. Where? (1 time)

            <b>Pinned answers with newer evidence</b>
            • <a href="https://t.me/c/1234567890/8">A &amp; B?</a>
            """,
            ContextLink().Replace(part.Html, "CONTEXT"));
        Assert.Equal(["1", "2", "Unanswered"], part.Keyboard!.SelectMany(row => row).Select(button => button.Text));
        Assert.All(part.Keyboard!.SelectMany(row => row), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, 64));
    }

    [Fact]
    public void Render_NothingNewAndNothingAsked_SaysSinceWhen()
    {
        var news = DigestMessages.News(new ArrivedNews([], 0, 0), [], "2 червня", TestDigest.Texts("uk"), null);
        var part = Assert.Single(DigestMessages.Render(news, new ChatNews(TestDigest.Private, [], [], TestDigest.Span), TestDigest.Texts("uk")));
        Assert.Equal((false, "Нічого нового з 2 червня.", null), (news.HasNews, part.Html, part.Keyboard));
    }

    [Theory]
    [InlineData("uk", 1, 41, "1 нова стаття, 41 нове речення з 2 червня")]
    [InlineData("uk", 3, 12, "3 нові статті, 12 нових речень з 2 червня")]
    [InlineData("ru", 5, 2, "5 новых статей, 2 новых предложения с 2 июня")]
    [InlineData("tr", 3, 41, "2 Haziran tarihinden beri 3 yeni makale, 41 yeni cümle")]
    [InlineData("az", 0, 1, "2 iyun tarixindən bəri 1 yeni cümlə")]
    public void News_Headline_CountsInTheLanguage(string language, int articles, int sentences, string expected)
    {
        var texts = TestDigest.Texts(language);
        var news = DigestMessages.News(
            new ArrivedNews([], articles, sentences), [], texts.Day(TestDigest.Since, TestDigest.Until), texts, null);
        Assert.Equal($"<b>{expected}</b>", news.Headline.ToString());
    }

    [Fact]
    public void Day_OfAnotherYear_NamesIt() =>
        Assert.Equal("31 December 2024", TestDigest.Texts("en").Day(new(2024, 12, 31, 9, 0, 0, TimeSpan.Zero), new(2025, 1, 1, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Render_AnyTexts_NeverExceedsAMessageAndNeverCutsAnItem()
    {
        var text = Gen.Char["ab<>&\" \u0456\ud83d"].Array[1, 700].Select(characters => "x" + new string(characters));
        Gen.Select(text.Array[1, 20], text.Array[0, CountAttribute.Most], text.Array[0, 30], Gen.Int[0, 4].Select(i => TalksBot.Texts.BotLanguages.All[i].Name)).Sample(
            (passages, questions, pins, language) =>
            {
                var texts = TestDigest.Texts(language);
                var chosen = passages.Select(passage => TestDigest.Chosen(passage, passage)).ToList();
                var news = DigestMessages.News(new ArrivedNews([], 1, passages.Length), chosen, "2 June", texts, "talks_bot");
                var own = new ChatNews(
                    TestDigest.Group,
                    [.. questions.Select((question, i) => new AskedOften(TestDigest.Asked(i + 1, question), 1))],
                    [.. pins.Select((pin, i) => TestDigest.Pin(i + 1, pin))],
                    TestDigest.Span);
                var parts = DigestMessages.Render(news, own, texts);
                Assert.All(parts, part => Assert.InRange(Visible(part).Length, 1, Html.LongestMessage));
                Assert.All(parts.SkipLast(1), part => Assert.Null(part.Keyboard));
                Assert.NotNull(parts[^1].Keyboard);
                var all = string.Join('\n', parts.Select(part => part.Html));
                Assert.All(passages, passage => Assert.Contains(
                    parts, part => part.Html.Contains($"<blockquote>{Html.Text(passage)}</blockquote>", StringComparison.Ordinal)));
                Assert.Equal(passages.Length, all.Split("</blockquote>\n<a href=\"https://gull.example").Length - 1);
            },
            iter: 200, threads: 1);
    }

    static string Visible(MessagePart part) => WebUtility.HtmlDecode(Tag().Replace(part.Html, ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("""<a href="https://t\.me/talks_bot\?start=src_[0-9a-f]{16}-[0-9a-f]{16}">Context</a>|<a href="https://t\.me/talks_bot\?start=src_[0-9a-f]{16}-[0-9a-f]{16}">context</a>""")]
    private static partial Regex ContextLink();
}
