using System.Globalization;
using Spectre.Console;

namespace TalksBot.Evaluation.Digesting;

/// <summary>The judgement of all ways as a table.</summary>
static class NewsTable
{
    const int Resamples = 10_000;
    const int Seed = 2025;

    /// <summary>
    /// A row for each way, with how much ours gains over it: the mean and, by resampling what was judged, the interval that
    /// holds it with 95 %.
    /// </summary>
    public static Table Of(string title, IReadOnlyList<NewsGain>[] gains, IReadOnlyList<NewsGain>? people)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)) }
            .AddColumns("choice", "precision", "recall", "F1", "graded", "repeats", "ours gains, F1", "ours gains, graded");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        for (var way = 0; way < gains.Length; way++)
        {
            Add(NewsJudgement.Ways[way], gains[way], way == 0);
        }

        if (people is not null)
        {
            Add("the other reader", people, isOurs: false);
        }

        return table;

        void Add(string name, IReadOnlyList<NewsGain> its, bool isOurs)
        {
            var mean = NewsGain.Mean([.. its]);
            table.AddRow(
                name, Cell(mean.Precision), Cell(mean.Recall), Cell(its.Average(one => one.F1)), Cell(mean.Graded), Cell(mean.Repeats),
                isOurs ? "" : Gain([.. gains[0].Zip(its, (ours, other) => ours.F1 - other.F1)]),
                isOurs ? "" : Gain([.. gains[0].Zip(its, (ours, other) => ours.Graded - other.Graded)]));
        }
    }

    static string Gain(double[] differences)
    {
        var random = new Random(Seed);
        var means = Enumerable.Range(0, Resamples)
            .Select(_ => Enumerable.Range(0, differences.Length).Average(_ => differences[random.Next(differences.Length)]))
            .Order()
            .ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{differences.Average():+.000;-.000} ({means[Resamples / 40]:+.000;-.000} to {means[Resamples - Resamples / 40]:+.000;-.000})");
    }

    static string Cell(double figure) => figure.ToString("0.000", CultureInfo.InvariantCulture);
}
