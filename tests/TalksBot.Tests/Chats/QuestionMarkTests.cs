using TalksBot.Chats;

namespace TalksBot.Tests.Chats;

public class QuestionMarkTests
{
    [Theory]
    [InlineData("Who?", true)]
    [InlineData("Who? ", true)]
    [InlineData("Who?!", true)]
    [InlineData("\u00ab\u0425\u0442\u043e?\u00bb", true)]
    [InlineData("\u201eWer?\u201c", true)]
    [InlineData("(who?)", true)]
    [InlineData("Who\uff1f", true)]
    [InlineData("\u0645\u0646\u061f", true)]
    [InlineData("Who? \ud83e\udd37\ud83c\udffd\u200d\u2640\ufe0f", true)]
    [InlineData("Who? Me.", false)]
    [InlineData("Who", false)]
    [InlineData("\ud83d\ude00", false)]
    [InlineData("", false)]
    public void Ends_AnyText_LooksBehindWhatCloses(string text, bool ends) => Assert.Equal(ends, QuestionMark.Ends(text));
}
