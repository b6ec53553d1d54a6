using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TalksBot.Knowledge.Digesting;

namespace TalksBot.Evaluation.Digesting;

/// <summary>The command <c>digest</c>: judges the choice of a digest's passages by what readers marked, or fits it to them.</summary>
static class DigestCommand
{
    const string Articles = "tests/TalksBot.Evaluation/Digests";
    const string Weights = "src/TalksBot.Knowledge/Digesting/weights.tsv";

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--articles")
        {
            Description = "The folder of the articles, with marks-1.tsv and marks-2.tsv.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(Articles),
        };
        folder.AcceptExistingOnly();
        var train = new Option<bool>("--train") { Description = $"Fit the choice to the first reader's marks, and write {Weights}." };
        var command = new Command(
            "digest",
            """
            Judges the choice of a digest's passages by the key sentences that two readers marked beforehand.

            Every model is fitted to the first reader's marks without the articles that it is judged on. Columns: precision,
            recall and F1, the graded gain (nDCG), and the share of the chosen that repeat another. The other reader's marks, judged like a choice, show what people reach.
            """)
        {
            folder,
            train,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(train), AnsiConsole.Console));
        return command;
    }

    static int Run(string folder, bool isTraining, IAnsiConsole console)
    {
        var first = MarkedArticle.Read(folder, Path.Combine(folder, "marks-1.tsv"));
        if (isTraining)
        {
            var weights = NewsTraining.WeightsOf(first);
            File.WriteAllText(Weights, $"""
                # How much each feature of a new sentence adds to the log-odds that a reader marks it for a digest. Columns: feature, weight.
                # Written by the evaluation's command digest --train.
                {string.Join('\n', NewsFeatures.Names.Zip(weights, (name, weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.####}")))}

                """);
            console.WriteLine($"Weights written to {Weights}.");
            return 0;
        }

        console.Profile.Width = Math.Max(console.Profile.Width, 130);
        var models = new Dictionary<string, NewsModel>(StringComparer.Ordinal);
        var second = MarkedArticle.Read(folder, Path.Combine(folder, "marks-2.tsv"));
        foreach (var (reader, marks, other) in new[] { ("first", first, second), ("second", second, first) })
        {
            var judgement = new NewsJudgement(marks, Without);
            console.Write(NewsTable.Of($"each article by itself, by the {reader} reader's marks", judgement.ByArticle(), ByPeople(marks, other)));
            console.Write(NewsTable.Of($"7 of three articles mixed, by the {reader} reader's marks", judgement.ByMix(), people: null));
        }

        return 0;

        NewsModel Without(IReadOnlyList<string> names)
        {
            var key = string.Join('\n', names);
            return models.TryGetValue(key, out var model)
                ? model
                : models[key] = NewsTraining.Fit([.. first.Where(one => !names.Contains(one.Name))]);
        }
    }

    /// <summary>The other reader's marks as a choice: those that must be in a digest first, else in the order of the text.</summary>
    static List<NewsGain> ByPeople(IReadOnlyList<MarkedArticle> marks, IReadOnlyList<MarkedArticle> others) =>
    [
        .. marks.Zip(others, (mine, other) => NewsGain.At(
            mine, [.. other.Grades.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key)], mine.Marked)),
    ];
}
