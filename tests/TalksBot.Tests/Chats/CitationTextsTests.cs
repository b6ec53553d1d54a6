using System.Globalization;
using TalksBot.Knowledge.Articles;
using TalksBot.Texts;

namespace TalksBot.Tests.Chats;

public class CitationTextsTests
{
    [Theory]
    [InlineData("en", "2 June 2025", "June 2025", "undated")]
    [InlineData("uk", "2 червня 2025", "червень 2025", "без дати")]
    [InlineData("ru", "2 июня 2025", "июнь 2025", "без даты")]
    [InlineData("tr", "2 Haziran 2025", "Haziran 2025", "tarihsiz")]
    [InlineData("az", "2 iyun 2025", "iyun 2025", "tarixsiz")]
    public void Date_AsFarAsItIsKnown_IsWrittenInTheLanguage(string language, string day, string month, string undated)
    {
        var texts = TestTexts.In(language).Citations;
        Assert.Equal(day, texts.Date(new PublicationDate(2025, 6, 2)));
        Assert.Equal(month, texts.Date(new PublicationDate(2025, 6, null)));
        Assert.Equal(undated, texts.Date(PublicationDate.Undated));
    }

    /// <summary>The names that the bot carries with it are those of CLDR, which .NET has where ICU is installed.</summary>
    [SkippableFact]
    public void Months_InEveryLanguage_AreThoseOfDotNet()
    {
        Skip.If(CultureInfo.GetCultureInfo("uk").DateTimeFormat.MonthNames[0] == "January", ".NET runs without ICU here.");
        foreach (var language in BotLanguages.All)
        {
            var texts = TestTexts.In(language.Name).Citations;
            var names = CultureInfo.GetCultureInfo(language.Name).DateTimeFormat;
            Assert.Equal(names.MonthGenitiveNames[..12], texts.MonthsAfterDay.Split(','));
            Assert.Equal(names.MonthNames[..12], texts.MonthsAlone.Split(','), StringComparer.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("en", 1, "and 1 more source")]
    [InlineData("uk", 2, "і ще 2 джерела")]
    [InlineData("uk", 5, "і ще 5 джерел")]
    [InlineData("ru", 1, "и ещё 1 источник")]
    [InlineData("tr", 4, "ve 4 kaynak daha")]
    public void MoreSources_Number_TakesItsForm(string language, int number, string expected) =>
        Assert.Equal(expected, TestTexts.In(language).Citations.MoreSources(number));
}
