using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public sealed class NameSoundTests
{
    [Theory]
    [InlineData("kellogg", "келлог")]
    [InlineData("kyslytsia", "кислица")]
    [InlineData("kyslytsia", "kislitsa")]
    [InlineData("sybiha", "сибига")]
    [InlineData("medinsky", "medynskyi")]
    [InlineData("kostyukov", "костюков")]
    [InlineData("macron", "макрон")]
    [InlineData("hegseth", "гегсет")]
    public void Of_OneNameInTwoSpellings_IsTheSame(string one, string other)
    {
        Assert.NotNull(NameSound.Of(one));
        Assert.Equal(NameSound.Of(one), NameSound.Of(other));
    }

    [Theory]
    [InlineData("merkel", "merz")]
    [InlineData("putin", "patton")]
    [InlineData("lavrov", "laurel")]
    public void Of_TwoNames_Differ(string one, string other) => Assert.NotEqual(NameSound.Of(one), NameSound.Of(other));

    [Theory]
    [InlineData("li")]
    [InlineData("cia")]
    [InlineData("f16s")]
    [InlineData("東京")]
    public void Of_TooLittleToTell_IsNull(string name) => Assert.Null(NameSound.Of(name));
}
