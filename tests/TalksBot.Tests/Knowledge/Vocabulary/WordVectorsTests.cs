using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Tests.Knowledge.Vocabulary;

public class WordVectorsTests
{
    [Theory]
    [InlineData("choose", "decide", "harbour")]
    [InlineData("Hospital's", "doctor", "treaty")]
    public void Likeness_RelatedWords_IsGreaterThanOfOthers(string word, string related, string other)
    {
        var vectors = WordVectors.English;

        var near = vectors.Likeness(vectors.NumberOf(word), vectors.NumberOf(related));

        Assert.InRange(near, .4f, 1f);
        Assert.True(near > 2 * vectors.Likeness(vectors.NumberOf(word), vectors.NumberOf(other)));
    }

    [Theory]
    [InlineData("zvorqath")]
    [InlineData("")]
    [InlineData("'s")]
    [InlineData("полонені")]
    public void NumberOf_UnknownWord_IsNone(string word) =>
        Assert.Equal(WordVectors.None, WordVectors.English.NumberOf(word));

    [Fact]
    public void NumberOf_WordLongerThanAny_IsNone() =>
        Assert.Equal(WordVectors.None, WordVectors.English.NumberOf(new string('a', 10_000)));

    [Fact]
    public void Write_ReadAgain_GivesTheSame()
    {
        using var stream = new MemoryStream();
        WordVectors.Write(stream, ["up", "down", "over"], [127, 0, -127, 0, 0, 127]);

        var read = WordVectors.Read(new MemoryStream(stream.ToArray()));

        Assert.Equal((0, 1, 2), (read.NumberOf("up"), read.NumberOf("DOWN"), read.NumberOf("over")));
        Assert.Equal((-1f, 0f), (read.Likeness(0, 1), read.Likeness(0, 2)));
    }

    [Fact]
    public void Read_CutShort_Throws()
    {
        using var stream = new MemoryStream();
        WordVectors.Write(stream, ["up"], [127, 0]);

        Assert.Throws<EndOfStreamException>(() => WordVectors.Read(new MemoryStream(stream.ToArray()[..^1])));
    }
}
