using System.CommandLine;
using BenchmarkDotNet.Running;
using TalksBot.Benchmarks;
using TalksBot.Benchmarks.Faults;
using TalksBot.Benchmarks.Load;
using TalksBot.Benchmarks.Scale;
using TalksBot.Benchmarks.Simulation;

// Figures of the README: each command prints the ones that it repeats.
var micro = new Command("micro", "BenchmarkDotNet over the parts: splitting, answering, rendering. Takes its options.")
{
    TreatUnmatchedTokensAsErrors = false,
};
micro.SetAction(parsed => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. parsed.UnmatchedTokens]));

var runs = new Option<int>("--runs") { Description = "How many times each process is started.", DefaultValueFactory = _ => 10 };
var idle = new Option<double>("--idle-seconds") { Description = "How long the bot does nothing before its memory is read.", DefaultValueFactory = _ => 10 };
var start = new Command("start", "Process start to the first getUpdates, cold ask, resident memory when idle.") { runs, idle };
start.SetAction((parsed, cancellation) => StartFigures.Print(parsed.GetValue(runs), TimeSpan.FromSeconds(parsed.GetValue(idle)), cancellation));

var questions = new Option<int>("--questions") { Description = "How many questions are asked.", DefaultValueFactory = _ => 3000 };
var warmUp = new Option<int>("--warm-up") { Description = "How many questions before them are not counted.", DefaultValueFactory = _ => 500 };
var reply = new Command("reply", "Question to stored reply: both commits included, on this machine's disk.") { questions, warmUp };
reply.SetAction((parsed, _) => ReplyFigures.Print(parsed.GetValue(questions), parsed.GetValue(warmUp)));

var sizes = new Option<int[]>("--sentences")
{
    Description = "How many sentences are indexed; several numbers, and it is done for each.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [250_000],
};
var scaleQuestions = new Option<int>("--questions") { Description = "How many questions are asked.", DefaultValueFactory = _ => 1200 };
sizes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int[]>().Any(size => size < ScaleFigures.FewestSentences))
    {
        result.AddError($"--sentences expects {ScaleFigures.FewestSentences} at least: the questions that warm up are made of them, too.");
    }
});
var scale = new Command("scale", "Indexing and whole answers beside plain Lucene.Net BM25, on made-up articles.") { sizes, scaleQuestions };
scale.SetAction(parsed =>
{
    foreach (var size in parsed.GetValue(sizes)!)
    {
        ScaleFigures.Print(size, parsed.GetValue(scaleQuestions));
    }
});

var sentences = new Option<int>("--sentences") { Description = "How many sentences are indexed.", DefaultValueFactory = _ => 250_000 };
var library = new Command("library", "Starting again, looking through the folder and taking in an article, on made-up articles.") { sentences };
library.SetAction((parsed, _) => LibraryFigures.Print(parsed.GetValue(sentences)));

var feedArticles = new Option<int>("--articles") { Description = "How many articles of feeds there are before.", DefaultValueFactory = _ => 100_000 };
var duplicates = new Command("duplicates", "Taking in an article among very many, a new one or a copy: time, memory, disk.") { feedArticles };
duplicates.SetAction((parsed, _) => DuplicateFigures.Print(parsed.GetValue(feedArticles)));

var seeds = new Option<int>("--seeds") { Description = "How many simulations are run.", DefaultValueFactory = _ => 2000 };
var firstSeed = new Option<int>("--first") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
var bug = new Option<PlantedBug>("--bug") { Description = "A bug to plant into the bot." };
var simulate = new Command("simulate", "The line from Telegram to Telegram with faults of every kind, drawn from seeds.") { seeds, firstSeed, bug };
simulate.SetAction(parsed => SimulationFigures.Print(parsed.GetValue(seeds), parsed.GetValue(firstSeed), parsed.GetValue(bug)));

var inputs = new Option<int>("--inputs") { Description = "How many inputs are sent in.", DefaultValueFactory = _ => 1_000_000 };
var seed = new Option<int>("--seed") { Description = "What the inputs are drawn from.", DefaultValueFactory = _ => Random.Shared.Next() };
var first = new Option<int>("--first") { Description = "The number of the first input.", DefaultValueFactory = _ => 0 };
var seconds = new Option<double>("--seconds") { Description = "How long an input may take.", DefaultValueFactory = _ => 1 };
var mutate = new Command("mutate", "Spoiled updates, button data, webhook bodies and articles: no crash, no second, no 500 MB.") { inputs, seed, first, seconds };
mutate.SetAction((parsed, _) => new MutationRun(parsed.GetValue(seed), parsed.GetValue(seconds)).Run(parsed.GetValue(first), parsed.GetValue(inputs)));
var faults = new Command("faults", "What the bot must bear.") { mutate };

var root = new RootCommand("Measures the bot.") { micro, start, reply, scale, library, duplicates, simulate, faults };
foreach (var command in LoadCommands.All())
{
    root.Add(command);
}

return await root.Parse(args).InvokeAsync();
