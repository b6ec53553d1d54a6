using TalksBot.Chats;

namespace TalksBot.Tests.Chats;

public class QuestionLinkTests
{
    [Theory]
    [InlineData("Who led the talks?")]
    [InlineData("Хто очолював делегацію?")]
    [InlineData("\ud83d\ude00")]
    public void Read_OfAPayload_IsItsQuestion(string question)
    {
        var payload = QuestionLink.PayloadOf(question);
        Assert.Matches("^q_[A-Za-z0-9_-]{1,62}$", payload);
        Assert.Equal(question, QuestionLink.Read(payload));
    }

    [Fact]
    public void PayloadOf_TooLongAQuestion_IsThePrefixAlone() => Assert.Equal("q_", QuestionLink.PayloadOf(new string('x', 47)));

    [Theory]
    [InlineData("q_")]
    [InlineData("q_!!")]
    [InlineData("q_A")]
    [InlineData("q_gICA")]
    [InlineData("x")]
    public void Read_OfAForgedPayload_IsEmpty(string payload) => Assert.Equal("", QuestionLink.Read(payload));
}
