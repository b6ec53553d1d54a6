using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace TalksBot.Operators;

/// <summary>Draws questions and answers by day as a line chart.</summary>
static class ReportChart
{
    const int Width = 1000;
    const int Height = 500;

    // Days between the marks of the axis below.
    const int MarkEvery = 7;

    // Blue and orange of Okabe and Ito, which people who see few colours tell apart; the lines differ in form too.
    static readonly Color AskedColor = Color.FromHex("#0072B2");
    static readonly Color AnsweredColor = Color.FromHex("#E69F00");

    /// <summary>Draws it.</summary>
    /// <returns>A PNG of 1000 by 500 points.</returns>
    public static byte[] Draw(QuestionReport report, OperatorTexts texts)
    {
        ChartFont.Use();
        using var plot = new Plot();
        plot.Font.Set(ChartFont.Name);
        plot.Title(texts.ReportHeading);
        double[] days = [.. report.Days.Select((_, place) => (double)place)];
        Line(plot, days, [.. report.Days.Select(day => (double)day.Asked)], texts.AskedLine, AskedColor, LinePattern.Solid, MarkerShape.FilledCircle);
        Line(plot, days, [.. report.Days.Select(day => (double)day.Answered)], texts.AnsweredLine, AnsweredColor, LinePattern.Dashed, MarkerShape.FilledSquare);
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. days.Where(place => (days.Length - 1 - place) % MarkEvery == 0)],
            [
                .. report.Days.Where((_, place) => (days.Length - 1 - place) % MarkEvery == 0)
                    .Select(day => day.Day.ToString("MM-dd", CultureInfo.InvariantCulture)),
            ]);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.SetLimitsY(0, Math.Max(5, report.Busiest.Asked * 1.15));
        plot.Legend.FontName = ChartFont.Name;
        plot.ShowLegend(Alignment.UpperLeft);
        return plot.GetImage(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    static void Line(Plot plot, double[] days, double[] counts, string label, Color color, LinePattern pattern, MarkerShape marker)
    {
        var line = plot.Add.Scatter(days, counts, color);
        line.LegendText = label;
        line.LineWidth = 2;
        line.LinePattern = pattern;
        line.MarkerShape = marker;
    }
}
