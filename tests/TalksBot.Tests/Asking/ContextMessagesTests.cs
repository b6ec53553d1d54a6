using CsCheck;
using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Outbox;
using TalksBot.Sandbox.Text;

namespace TalksBot.Tests.Asking;

public class ContextMessagesTests
{
    static readonly Source Article = new("Harbour news", "The Gull", null, new Uri("https://gull.example/news"), new PublicationDate(2025, 6, 3));
    static readonly Source Anchor = new("Anchor & co", "The Anchor", null, new Uri("https://anchor.example/"), new PublicationDate(2025, 6, null));

    [Fact]
    public void Render_PassageAmongItsNeighbours_IsBoldInItsParagraph()
    {
        var part = Assert.Single(Render("en", [new(4, 1, "Before <it>.", []), new(5, 1, "The passage.", []), new(6, 2, "After.", [])]));

        Assert.Equal(
            "<blockquote>Before &lt;it&gt;. <b>The passage.</b>\nAfter.</blockquote>\n"
            + "2. <a href=\"https://gull.example/news\">Harbour news</a>, The Gull, 3 June 2025",
            part.Html);
        Assert.Equal("more:77-3", Assert.Single(Assert.Single(part.Keyboard!)).Data);
    }

    [Fact]
    public void Render_SourcesOfTheirOwn_AreNamedWithEachSentence()
    {
        var part = Assert.Single(Render("uk", [new(4, 1, "Before.", [Article]), new(5, 1, "The passage.", [Anchor])]));

        Assert.Equal(
            "Джерело англійською:\n<blockquote>Before. (<a href=\"https://gull.example/news\">The Gull</a>, 3 червня 2025) "
            + "<b>The passage.</b></blockquote>\n"
            + "2. <a href=\"https://anchor.example/\">Anchor &amp; co</a>, The Anchor, червень 2025\n"
            + "У статті: <a href=\"https://gull.example/news\">Harbour news</a>, The Gull, 3 червня 2025",
            part.Html);
    }

    [Fact]
    public void Render_AnyLengths_FitsIntoMessagesThatHoldThePassageWhole() => Gen.Int[1, 3000].Array[5].Sample(
        lengths =>
        {
            var around = lengths.Select((length, i) => new Sentence(i + 3, i / 2, new string((char)('a' + i), length), [])).ToList();
            var parts = Render("en", around).Select(part => HtmlParser.Parse(part.Html).Text).ToList();
            Assert.All(parts, text => Assert.InRange(text.Length, 1, Html.LongestMessage));
            Assert.Contains(around[2].Text, Assert.Single(parts), StringComparison.Ordinal);
        },
        iter: 200);

    [Fact]
    public void Render_PassageLongerThanAMessage_GoesOnInTheNext()
    {
        var parts = Render("en", [new(5, 1, new string('x', 9000), [])]);

        Assert.Equal(9000, parts.Sum(part => HtmlParser.Parse(part.Html).Text.Count(letter => letter == 'x')));
        Assert.Equal([false, false, true], parts.Select(part => part.Keyboard is not null));
    }

    static IReadOnlyList<MessagePart> Render(string language, IReadOnlyList<Sentence> around)
    {
        var own = around.Single(sentence => sentence.Number == 5);
        IReadOnlyList<Source> sources = own.Sources.Count > 0 ? own.Sources : [Article];
        var passage = new Passage("news.md", Article, 5, own.Text, sources, 1, []);
        return ContextMessages.Render(passage, 2, around, new AnswerPage(77, 3), TestTexts.In(language));
    }
}
