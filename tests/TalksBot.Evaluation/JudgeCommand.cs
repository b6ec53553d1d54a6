using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TalksBot.Evaluation.Training;
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
        var quick = new Option<bool>("--quick")
        {
            Description = "Leave out the cross-validation, which trains a dozen models.",
        };
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

            The cross-validation also reads the development set, questions on the articles that the bot comes with.
            Run it in the folder of Bot.sln.
            """)
        {
            cases,
            quick,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(cases).FullName, AnsiConsole.Console, parsed.GetValue(quick)));
        return command;
    }

    static int Run(string folder, IAnsiConsole console, bool quick)
    {
        var cases = CaseFolders.In(folder).Select(Case.Read).ToList();
        // Piped output has no width of its own; the tables need a little more than the usual 80 columns.
        console.Profile.Width = Math.Max(console.Profile.Width, 110);
        console.Write(JudgementTable.Of("as shipped", cases, [.. cases.Select(JudgeOurs)]));
        console.Write(JudgementTable.Of("Lucene.Net's plain BM25", cases, [.. cases.Select(JudgePlain)]));
        if (!quick)
        {
            Validate(cases, DevelopmentSet.Read(DevelopmentSet.Knowledge, DevelopmentSet.Questions), console);
        }

        return 0;
    }

    static void Validate(List<Case> cases, Case development, IAnsiConsole console)
    {
        Case[] read = [.. cases, development];
        var all = read.SelectMany((one, i) => new ContenderReader(one, i).All()).ToArray();
        var byArticle = CrossValidation.ByArticle(all).ToList();
        var threshold = JudgedContender.Threshold(byArticle);
        var judged = Judge(read, byArticle, threshold);
        console.Write(JudgementTable.Of("cross-validated by article: the honest figures", cases, judged[..^1]));
        console.Write(JudgementTable.Of("the same of the questions to develop by", [development], judged[^1..]));
        if (cases.Count > 1)
        {
            console.Write(JudgementTable.Of(
                "leave one case out", cases, Judge(cases, [.. CrossValidation.ByCase(all)], threshold)));
        }

        console.Write(ReliabilityTable.Of(byArticle));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Threshold of an answer: {threshold:0.00}"));
    }

    static Judgement[] Judge(IReadOnlyList<Case> cases, List<JudgedContender> judged, double threshold) =>
    [
        .. cases.Select((one, i) =>
        {
            var mine = judged
                .Where(answer => answer.Contender.Case == i && answer.Contender.World is World.Whole or World.Bundled)
                .ToDictionary(answer => answer.Contender.Asked, answer => answer.Reply);
            return Judgement.Of(one.Questions, [.. one.Questions.Select(question =>
                mine[question] with { IsAnswered = mine[question].Confidence >= threshold })]);
        }),
    ];

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
}
