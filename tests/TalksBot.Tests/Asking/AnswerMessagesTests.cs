using CsCheck;
using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Sandbox.Text;
using TalksBot.Sources;

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
            for (var page = 0; page < 3; page++)
            {
                Assert.InRange(HtmlParser.Parse(SourcesPage.Render(articles, page, TestTexts.In("en").Citations).Html).Text.Length, 1, Html.LongestMessage);
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
}
