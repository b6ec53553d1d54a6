using TalksBot.Knowledge.Comparing;

namespace TalksBot.Tests.Knowledge.Comparing;

public class DateReaderTests
{
    [Theory]
    [InlineData("en", "They met on 16 May 2025.", "16.5.2025")]
    [InlineData("en", "They met on May 16, 2025.", "16.5.2025")]
    [InlineData("en", "They met on 26 and 27 May 2025 and on 2 June.", "27.5.2025 26.5.2025 2.6.-")]
    [InlineData("en", "They met in May.", "-.5.-")]
    [InlineData("en", "They may meet and march.", "")]
    [InlineData("en", "They met in 2022.", "-.-.2022")]
    [InlineData("en", "They counted 2,022 sacks.", "")]
    [InlineData("en", "They met on 16 May, the Gull reported on 18 May.", "16.5.-")]
    [InlineData("en", "They met, the Gull reported on 18 May.", "18.5.-")]
    [InlineData("uk", "Вони зустрілися 16 травня 2025 року.", "16.5.2025")]
    [InlineData("ru", "Они встретились 2 июня.", "2.6.-")]
    [InlineData("tr", "16 Mayıs 2025'te görüştüler.", "16.5.2025")]
    [InlineData("az", "Onlar 2 iyun tarixində görüşdülər.", "2.6.-")]
    public void Read_Dates_AsFarAsTheyAreNamed(string language, string text, string dates)
    {
        var words = new WordsOfStatement(
            TestComparison.Sentence(text, language), new AskedFigure(TestComparison.Ask("When?")));
        Assert.Equal(dates, string.Join(' ', DateReader.Read(words).Select(Write)));
    }

    [Fact]
    public void ToldApart_DatesThatFit_AreNot()
    {
        Assert.False(NamedDate.ToldApart([new(2025, 5, 16)], [new(null, 5, 16)]));
        Assert.False(NamedDate.ToldApart([new(2025, 5, 16)], []));
        Assert.True(NamedDate.ToldApart([new(2025, 5, 16)], [new(2025, 6, 2)]));
        Assert.True(NamedDate.ToldApart([new(null, 6, 15), new(null, 6, 16)], [new(null, 6, 16)]));
    }

    static string Write(NamedDate date) => string.Join('.', new[] { date.Day, date.Month, date.Year }.Select(part => part is null ? "-" : $"{part}"));
}
