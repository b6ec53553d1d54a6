using System.Globalization;
using TalksBot.Chats;

namespace TalksBot.Operators;

/// <summary>Writes in words what the chart shows, for who cannot see it: a pure function.</summary>
static class ReportCaption
{
    /// <summary>The caption.</summary>
    public static Html Render(QuestionReport report, OperatorTexts texts)
    {
        List<string> lines = [texts.Asked(report.Asked)];
        if (report.Asked > 0)
        {
            lines.Add(texts.AskedByWeek(report.AskedInWeek(0), report.AskedInWeek(1)));
            lines.Add(texts.BusiestDay(
                report.Busiest.Asked, report.Busiest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (report.AnsweredPercent is { } percent)
        {
            lines.Add(texts.AnsweredShare(percent));
        }

        lines.Add(texts.Votes(report.Votes.Up, report.Votes.Down));
        return Html.Element("b", Html.Text(texts.ReportHeading)) + Html.Text("\n" + string.Join('\n', lines));
    }
}
