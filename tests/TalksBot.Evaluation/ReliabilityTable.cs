using System.Globalization;
using Spectre.Console;
using TalksBot.Evaluation.Training;

namespace TalksBot.Evaluation;

/// <summary>How far the confidence can be believed, as a table: for each tenth what it promised and what came.</summary>
static class ReliabilityTable
{
    const int BarLength = 30;

    /// <summary>The table, with one group of columns for each world that questions were put to.</summary>
    public static Table Of(IReadOnlyList<JudgedContender> judged)
    {
        var table = new Table { Title = new TableTitle("reliability, cross-validated by article") }
            .AddColumns("articles", "confidence", "questions", "mean", "right", "");
        foreach (var world in judged.GroupBy(one => one.Contender.World).OrderBy(group => group.Key))
        {
            foreach (var row in Reliability.Of(world.Select(one => (one.Reply.Confidence, one.IsRight))))
            {
                table.AddRow(
                    world.Key.ToString().ToLowerInvariant(),
                    string.Create(CultureInfo.InvariantCulture, $"{row.From:.0} to {row.From + .1:.0}"),
                    $"{row.Questions}",
                    row.Confidence.ToString(".00", CultureInfo.InvariantCulture),
                    row.Right.ToString(".00", CultureInfo.InvariantCulture),
                    new string('=', (int)Math.Round(row.Right * BarLength)));
            }
        }

        return table;
    }
}
