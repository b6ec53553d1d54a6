using TalksBot.Knowledge.Comparing;

namespace TalksBot.Tests.Knowledge.Comparing;

public class FigureReaderTests
{
    [Theory]
    [InlineData("en", "They counted 6,057 bodies there.", "6,057 bodies", 6057, 6057)]
    [InlineData("en", "They sold twenty-five sacks.", "twenty-five sacks", 25, 25)]
    [InlineData("en", "They sold two hundred and fifty sacks.", "two hundred and fifty sacks", 250, 250)]
    [InlineData("en", "They sold a hundred sacks.", "a hundred sacks", 100, 100)]
    [InlineData("en", "They sold 6 thousand sacks.", "6 thousand sacks", 5880, 6120)]
    [InlineData("uk", "Вони продали двадцять п'ять мішків.", "двадцять п'ять мішків", 25, 25)]
    [InlineData("tr", "İki yüz elli bin çuval geldi.", "İki yüz elli bin çuval geldi", 245000, 255000)]
    [InlineData("en", "They sold two thousand sacks.", "two thousand sacks", 1960, 2040)]
    [InlineData("en", "They sold two to three sacks.", "two to three sacks", 2, 3)]
    [InlineData("en", "They sold nearly 400 sacks.", "nearly 400 sacks", 360, 400)]
    [InlineData("en", "They sold more than 400 sacks.", "more than 400 sacks", 400, 600)]
    [InlineData("en", "They handed over 412 sacks.", "412 sacks", 412, 412)]
    [InlineData("en", "They sold less than 400 sacks.", "less than 400 sacks", 0, 400)]
    [InlineData("en", "They talked for 1 hour and 45 minutes.", "1 hour and 45 minutes", 105, 105)]
    [InlineData("en", "They talked for a little over an hour.", "a little over an hour", 60, 78)]
    [InlineData("en", "They want a 30-day truce.", "30-day", 43200, 43200)]
    [InlineData("en", "This was the third round.", "third round", 3, 3)]
    [InlineData("uk", "Передали 6 057 тіл загиблих.", "6 057 тіл загиблих", 6057, 6057)]
    [InlineData("uk", "Зустріч тривала близько 90 хвилин.", "близько 90 хвилин", 85.5, 94.5)]
    [InlineData("ru", "Встреча длилась полтора часа, потом ещё 20 минут.", "20 минут", 20, 20)]
    [InlineData("tr", "Adaya 6.057 çuval geldi.", "6.057 çuval geldi", 6057, 6057)]
    [InlineData("az", "Adaya üç gəmi gəldi.", "üç gəmi gəldi", 3, 3)]
    public void Read_Figure_IsReadWithWhatItCounts(string language, string text, string figure, double low, double high)
    {
        var found = Assert.Single(Read(language, text), one => text[one.Start..one.End] == figure);
        Assert.Equal((low, high), (found.Low, found.High));
    }

    [Theory]
    [InlineData("The round began on 16 May 2025.")]
    [InlineData("The round began on May 16, 2025.")]
    [InlineData("The rounds of 26 and 27 May were short.")]
    [InlineData("The round lasted until 9.16 p.m. local time.")]
    [InlineData("The sides exchanged 6,000 for 6,000.")]
    [InlineData("Decree No. 306/2025 was signed.")]
    public void Read_DatesTimesAndBareNumbers_AreNoFigures(string text) => Assert.Empty(Read("en", text));

    static IReadOnlyList<Figure> Read(string language, string text)
    {
        var words = new WordsOfStatement(
            TestComparison.Sentence(text, language), new AskedFigure(TestComparison.Ask("How many sacks?")));
        DateReader.Read(words);
        return FigureReader.Read(words);
    }
}
