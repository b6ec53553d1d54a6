using System.Text;
using TalksBot.Asking;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Asking;

public class ContextPlaceTests
{
    static readonly Source Source = new("T", null, null, null, PublicationDate.Undated);

    [Fact]
    public void ToString_LargestNumbers_FitsIntoAButtonAndIsReadBack()
    {
        var place = ContextPlace.Of(new AnswerPage(long.MaxValue, AnswerPage.Furthest - 1), Passage("a.md", "One."));

        Assert.InRange(Encoding.UTF8.GetByteCount($"{PagingHandler.ContextTopic}:{place}"), 1, 64);
        Assert.Equal(place, ContextPlace.Read(place.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1-0")]
    [InlineData("x-0-0123456789abcdef")]
    [InlineData("1-9999-0123456789abcdef")]
    public void Read_Forged_IsNone(string value) => Assert.Null(ContextPlace.Read(value));

    [Fact]
    public void IndexIn_PassageThatMoved_IsFoundByItsWords()
    {
        var place = ContextPlace.Of(new AnswerPage(1, 0), Passage("a.md", "One."));

        Assert.Equal(1, place.IndexIn(Answer(Passage("b.md", "One."), Passage("a.md", "One.") with { Number = 9 })));
        Assert.Equal(-1, place.IndexIn(Answer(Passage("b.md", "One."), Passage("a.md", "Two."))));
    }

    static Answer Answer(params Passage[] passages) => new("q", Verdict.Answered, 1, passages, []);

    static Passage Passage(string document, string text) => new(document, Source, 1, text, [Source], 1, []);
}
