using CsCheck;
using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Sandbox.Text;
using TalksBot.Sources;
using TalksBot.Texts;

namespace TalksBot.Tests.Asking;

public class AnswerMessagesTests
{
    static readonly Gen<string> Name = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Const('<'), Gen.Const('&'), Gen.Const(' ')), 1, 600];

    static readonly Gen<Source> AnySource = Gen.Select(Name, Name, Name, (title, publisher, author) =>
        new Source(title, publisher, author, new Uri("https://a.example/?q=1&r=\"2\""), new PublicationDate(2025, 6, 2)));

    static readonly Gen<Passage> AnyPassage = Gen.Select(AnySource.Array[1, 8], Gen.Int[1, 3000], Gen.Int[1, 9], (sources, words, length) =>
    {
        var text = string.Join(' ', Enumerable.Repeat(new string('w', length), words));
        return new Passage("a.md", sources[0], 1, text, sources, 1, [new TextSpan(0, length)]);
    });

    [Fact]
    public void Render_AnyPassages_FitsIntoMessagesAndLosesNothing() => AnyPassage.Array[1, 3].Sample(
        passages =>
        {
            var answer = new Answer("q", Verdict.Answered, 1, passages, []);
            var parts = AnswerMessages.Render(answer, 1, TestTexts.In("en"));
            var visible = parts.Select(part => HtmlParser.Parse(part.Html).Text).ToList();
            Assert.All(visible, text => Assert.InRange(text.Length, 1, Html.LongestMessage));
            // Names may hold the letter of the words too, so there may be more, but never fewer.
            Assert.True(visible.Sum(LettersOfWords) >= passages.Sum(passage => LettersOfWords(passage.Text)));
        },
        iter: 300);

    static int LettersOfWords(string text) => text.Count(letter => letter == 'w');

    [Fact]
    public void SourcesPage_AnyArticles_FitsIntoOneMessage() => AnySource.Array[1, 12].Sample(
        sources =>
        {
            var articles = sources.Select(source => new ArticleSummary("a.md", source, "en", 1)).ToList();
            var texts = new SourcesTexts(TestTexts.Localizers, BotLanguages.English);
            for (var page = 0; page < 3; page++)
            {
                Assert.InRange(HtmlParser.Parse(SourcesPage.Render(articles, page, texts).Html).Text.Length, 1, Html.LongestMessage);
            }
        },
        iter: 300);

    [Fact]
    public void Render_SentenceWithoutBlanks_IsBrokenBetweenCharacters()
    {
        var text = string.Concat(Enumerable.Repeat("\ud83d\ude00", 5000));
        var source = new Source("T", null, null, null, PublicationDate.Undated);
        var answer = new Answer("q", Verdict.Answered, 1, [new Passage("a", source, 1, text, [source], 1, [])], []);
        var visible = AnswerMessages.Render(answer, 1, TestTexts.In("en")).Select(part => HtmlParser.Parse(part.Html).Text).ToList();
        Assert.All(visible, part => Assert.False(char.IsLowSurrogate(part[0])));
        Assert.Equal($"{text}\n1. T, undated", string.Concat(visible));
    }

    static readonly Source Gull = new("Harbour news", "The Gull", null, null, new PublicationDate(2025, 6, 2));
    static readonly Source Anchor = new("Anchor <news>", null, null, null, PublicationDate.Undated);

    [Fact]
    public void Render_Unsure_SaysSoAndOffersQuestionsByLetters()
    {
        var answer = new Answer("q", Verdict.Unsure, .2, [PassageOf("Wheat came.", Gull)], ["Who <came>?", "When?"]);

        var part = Assert.Single(AnswerMessages.Render(answer, 7, TestTexts.In("en")));

        Assert.Equal(
            "<b>Closest passages, not a sure answer</b>\n\n<blockquote>Wheat came.</blockquote>\n"
            + "1. Harbour news, The Gull, 2 June 2025\n\nThey do answer:\nA. Who &lt;came&gt;?\nB. When?",
            part.Html);
        Assert.Equal(["Context", "A", "B", "\ud83d\udc4d", "\ud83d\udc4e"], part.Keyboard!.SelectMany(row => row).Select(button => button.Text));
    }

    [Fact]
    public void Render_SourcesDiffer_NamesEachClaimAndWhoseItIs()
    {
        var answer = new Answer("q", Verdict.Answered, 1, [PassageOf("412 sacks came.", Gull), PassageOf("380 sacks came.", Anchor)], [])
        {
            Differing = [new(0, "412 sacks"), new(1, "380 sacks")],
        };

        var part = Assert.Single(AnswerMessages.Render(answer, 7, TestTexts.In("tr")));

        Assert.StartsWith(
            "<b>Kaynaklar farklı şeyler söylüyor</b>\n\u2022 \u201c412 sacks\u201d \u2013 The Gull, 2 Haziran 2025 (1)\n"
            + "\u2022 \u201c380 sacks\u201d \u2013 Anchor &lt;news&gt;, tarihsiz (2)\n\nKaynak İngilizce:\n<blockquote>",
            part.Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OlderPassage_SaysWhenItWasTrue()
    {
        var answer = new Answer(
            "q", Verdict.Answered, 1,
            [PassageOf("Three rounds.", Gull), PassageOf("Two rounds.", Gull) with { AsOf = new PublicationDate(2025, 6, null) }], []);

        Assert.Contains(
            "<i>as of June 2025:</i>\n<blockquote>Two rounds.",
            Assert.Single(AnswerMessages.Render(answer, 7, TestTexts.In("en"))).Html,
            StringComparison.Ordinal);
        Assert.Contains(
            "<i>станом на червень 2025:</i>",
            Assert.Single(AnswerMessages.Render(answer, 7, TestTexts.In("uk"))).Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_PassagesInOtherLanguages_IntroducesEachLanguageOnce()
    {
        var answer = new Answer(
            "q", Verdict.Answered, 1,
            [
                PassageOf("One.", Gull), PassageOf("Two.", Gull), PassageOf("Три.", Gull) with { Language = "uk" },
            ],
            []);

        var html = Assert.Single(AnswerMessages.Render(answer, 7, TestTexts.In("uk"))).Html;

        Assert.Equal(2, html.Split("Джерело англійською:").Length);
        Assert.DoesNotContain("Джерело українською:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("The source", Assert.Single(AnswerMessages.Render(
            answer with { Passages = answer.Passages.Take(2).ToList() }, 7, TestTexts.In("en"))).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "/ask Who led the Ukrainian")]
    [InlineData("az", "/ask Ukrayna nümayəndə")]
    public void NoQuestion_InAnyLanguage_GivesAnExample(string language, string example) =>
        Assert.Contains($"<i>{example}", AnswerMessages.NoQuestion(TestTexts.In(language)).Html, StringComparison.Ordinal);

    static Passage PassageOf(string text, Source source) => new("a.md", source, 1, text, [source], 1, []);
}
