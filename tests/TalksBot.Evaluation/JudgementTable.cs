using System.Globalization;
using Spectre.Console;

namespace TalksBot.Evaluation;

/// <summary>Judgements of some cases as a table.</summary>
static class JudgementTable
{
    /// <summary>A row for each case, and their mean if there are several.</summary>
    public static Table Of(string title, IReadOnlyList<Case> cases, IReadOnlyList<Judgement> judgements)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)) }
            .AddColumns("case", "questions", "hit@1", "hit@3", "MRR", "AUC", "F1");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (var (one, judgement) in cases.Zip(judgements))
        {
            table.AddRow(
                Markup.Escape(one.Name),
                $"{one.Questions.Count}",
                Cell(judgement.HitAt1),
                Cell(judgement.HitAt3),
                Cell(judgement.Mrr),
                judgement.Auc is double auc ? Cell(auc) : "",
                Cell(judgement.TriggerF1));
        }

        if (judgements.Count > 1)
        {
            table.AddEmptyRow();
            table.AddRow(
                "mean",
                "",
                Cell(judgements.Average(one => one.HitAt1)),
                Cell(judgements.Average(one => one.HitAt3)),
                Cell(judgements.Average(one => one.Mrr)),
                "",
                Cell(judgements.Average(one => one.TriggerF1)));
        }

        return table;
    }

    static string Cell(double figure) => figure.ToString(".000", CultureInfo.InvariantCulture);
}
