using TalksBot.Texts;

namespace TalksBot.Tests.Texts;

public class BotLanguagesTests
{
    [Theory]
    [InlineData("uk", "uk")]
    [InlineData("uk-UA", "uk")]
    [InlineData("TR", "tr")]
    [InlineData("en_GB", "en")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData("u", "en")]
    [InlineData(null, "en")]
    public void Of_Tag_IsItsLanguageOrEnglish(string? tag, string language) =>
        Assert.Equal(language, BotLanguages.Of(tag).Name);
}
