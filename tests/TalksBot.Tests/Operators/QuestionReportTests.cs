using TalksBot.Operators;
using TalksBot.Questions;
using TalksBot.Texts;

namespace TalksBot.Tests.Operators;

public class QuestionReportTests
{
    static readonly DateOnly First = new(2025, 6, 1);

    [Fact]
    public void Of_DaysWithGaps_HasEveryDayAndSums()
    {
        var report = QuestionReport.Of(
            First, First.AddDays(29), [new(First.AddDays(1), 4, 4, 1), new(First.AddDays(29), 6, 4, 4)], [new(2, 1), new(1, 0)]);
        Assert.Equal(30, report.Days.Count);
        Assert.Equal((10, 63, 6, 0), (report.Asked, report.AnsweredPercent, report.AskedInWeek(0), report.AskedInWeek(1)));
        Assert.Equal(First.AddDays(29), report.Busiest.Day);
        Assert.Equal(new VoteCounts(3, 1), report.Votes);
    }

    [Fact]
    public void Draw_AnyReportInEveryLanguage_IsAPictureOfTheSizeThatTelegramShows()
    {
        foreach (var language in BotLanguages.All)
        {
            var texts = new OperatorTexts(TestTexts.Localizers, language);
            foreach (var asked in new[] { 0, 1, 100_000 })
            {
                var report = QuestionReport.Of(First, First.AddDays(29), [new(First.AddDays(3), asked, asked, asked / 2)], []);
                var png = ReportChart.Draw(report, texts);
                Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
                Assert.InRange(png.Length, 5_000, 200_000);
                Assert.InRange(ReportCaption.Render(report, texts).VisibleLength, 1, 1024);
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ru")]
    [InlineData("tr")]
    [InlineData("az")]
    public void ChartFont_TextsOfTheChart_HasALetterForEach(string language)
    {
        ChartFont.Use();
        var font = new ChartFont().CreateTypeface(ChartFont.Name, bold: false, italic: false)!;
        var texts = new OperatorTexts(TestTexts.Localizers, BotLanguages.Of(language));
        Assert.All(texts.ReportHeading + texts.AskedLine + texts.AnsweredLine + "0123456789-", letter => Assert.NotEqual(0, font.GetGlyph(letter)));
    }
}
