using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TalksBot.Knowledge;

namespace TalksBot.Evaluation;

/// <summary>The command <c>judge</c>: how well the knowledge answers the questions of some cases.</summary>
static class JudgeCommand
{
    const int Top = 10;

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create()
    {
        var cases = new Option<DirectoryInfo>("--cases")
        {
            Description = "A folder whose subfolders are the cases, or one case itself.",
            HelpName = "DIR",
            Required = true,
        };
        cases.AcceptExistingOnly();
        var command = new Command(
            "judge",
            """
            Judges the answers to questions with known answers, beside plain Lucene.Net BM25 in the same run.

            A case is a folder with
              knowledge/       articles, as the bot reads them
              questions.jsonl  lines {"id", "question"}
              gold.jsonl       lines {"id", "gold"}: the sentences that answer, any one is right; [] if nothing answers

            Columns: hit@1 and hit@3, the shares of answerable questions with a right passage first or among three;
            MRR, the mean of one over the rank of the first right passage in ten; AUC, how well the confidence tells
            answerable questions from the others (.5 is chance); F1 of answering with a right first passage.
            """)
        {
            cases,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(cases).FullName, AnsiConsole.Console));
        return command;
    }

    static int Run(string folder, IAnsiConsole console)
    {
        var table = new Table()
            .AddColumns("case", "questions")
            .AddColumns("hit@1", "hit@3", "MRR", "AUC", "F1")
            .AddColumns("BM25 hit@1", "hit@3", "MRR", "AUC");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        var ours = new List<Judgement>();
        var plains = new List<Judgement>();
        foreach (var read in CaseFolders(folder).Select(Case.Read))
        {
            var (our, plain) = (JudgeOurs(read), JudgePlain(read));
            ours.Add(our);
            plains.Add(plain);
            table.AddRow(
                [Markup.Escape(read.Name), $"{read.Questions.Count}", .. Cells(our), Cell(our.TriggerF1), .. Cells(plain)]);
        }

        if (ours.Count > 1)
        {
            table.AddEmptyRow();
            table.AddRow(["mean", "", .. Means(ours), "", .. Means(plains)]);
        }

        // Piped output has no width of its own; the table needs a little more than the usual 80 columns.
        console.Profile.Width = Math.Max(console.Profile.Width, 110);
        console.Write(table);
        return 0;
    }

    static string[] CaseFolders(string folder)
    {
        if (File.Exists(Path.Combine(folder, "questions.jsonl")))
        {
            return [folder];
        }

        var cases = Directory.GetDirectories(folder)
            .Where(one => File.Exists(Path.Combine(one, "questions.jsonl")))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return cases.Length > 0
            ? cases
            : throw new CaseException($"{folder} holds no case: no questions.jsonl in it or in a folder of it.");
    }

    static Judgement JudgeOurs(Case read)
    {
        using var knowledge = KnowledgeBase.Of(read.Articles);
        return Judgement.Of(read.Questions, [.. read.Questions.Select(question =>
        {
            var answer = knowledge.Ask(question.Text, Top);
            return new Reply([.. answer.Passages.Select(passage => passage.Text)], answer.Confidence, answer.IsAnswered);
        })]);
    }

    static Judgement JudgePlain(Case read)
    {
        using var plain = new PlainBm25(read.Articles);
        return Judgement.Of(read.Questions, [.. read.Questions.Select(question => plain.Ask(question.Text))]);
    }

    static string[] Cells(Judgement judgement) =>
        [Cell(judgement.HitAt1), Cell(judgement.HitAt3), Cell(judgement.Mrr), judgement.Auc is double auc ? Cell(auc) : ""];

    static string[] Means(List<Judgement> all) =>
        [Cell(all.Average(one => one.HitAt1)), Cell(all.Average(one => one.HitAt3)), Cell(all.Average(one => one.Mrr)), ""];

    static string Cell(double figure) => figure.ToString(".000", CultureInfo.InvariantCulture);
}
