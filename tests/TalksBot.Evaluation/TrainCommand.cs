using System.CommandLine;
using System.Globalization;
using TalksBot.Evaluation.Training;

namespace TalksBot.Evaluation;

/// <summary>The command <c>train</c>: fits the ranking and the confidence to cases, and writes the weights.</summary>
static class TrainCommand
{
    const string Weights = "src/TalksBot.Knowledge/Ranking";

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
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "The folder for weights.tsv and confidence.tsv.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(Weights),
        };
        output.AcceptExistingOnly();
        var command = new Command(
            "train",
            """
            Trains the ranking and the confidence on cases, and writes their weights. The same cases and
            articles give the same bytes.

            Both also learn from the development set, questions on the articles that the bot comes with.
            Run it in the folder of Bot.sln.
            """)
        {
            cases,
            output,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(cases).FullName, parsed.GetRequiredValue(output).FullName, Console.Out));
        return command;
    }

    static int Run(string folder, string output, TextWriter log)
    {
        Case[] cases = [.. CaseFolders.In(folder).Select(Case.Read), DevelopmentSet.Read(DevelopmentSet.Knowledge, DevelopmentSet.Questions)];
        var all = cases.SelectMany((one, i) => new ContenderReader(one, i).All()).ToArray();
        log.WriteLine($"{all.Length} questions read.");
        var judged = CrossValidation.ByArticle(all).ToList();
        var threshold = JudgedContender.Threshold(judged);
        var closest = JudgedContender.ClosestThreshold(judged);
        ModelFiles.Write(output, TrainedModel.Fit(all), threshold, closest);
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Thresholds {threshold:0.00} and {closest:0.00}. Weights written to {output}."));
        return 0;
    }
}
