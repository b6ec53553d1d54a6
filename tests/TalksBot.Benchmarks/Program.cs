using System.CommandLine;
using BenchmarkDotNet.Running;
using TalksBot.Benchmarks;
using TalksBot.Benchmarks.Load;
using TalksBot.Benchmarks.Scale;
using TalksBot.Benchmarks.Simulation;
using TalksBot.Benchmarks.Soak;

// Figures of the README: each command prints the ones that it repeats.
var micro = new Command("micro", "BenchmarkDotNet over the parts: splitting, answering, rendering. Takes its options.")
{
    TreatUnmatchedTokensAsErrors = false,
};
micro.SetAction(parsed => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. parsed.UnmatchedTokens]));

var runs = new Option<int>("--runs") { Description = "How many times each process is started.", DefaultValueFactory = _ => 10 };
var start = new Command("start", "Process start to the first getUpdates, cold ask, resident memory when idle.") { runs };
start.SetAction((parsed, cancellation) => StartFigures.Print(parsed.GetValue(runs), cancellation));

var questions = new Option<int>("--questions") { Description = "How many questions are asked.", DefaultValueFactory = _ => 3000 };
var reply = new Command("reply", "Question to stored reply: both commits included, on this machine's disk.") { questions };
reply.SetAction((parsed, _) => ReplyFigures.Print(parsed.GetValue(questions)));

var sentences = new Option<int>("--sentences") { Description = "How many sentences are indexed.", DefaultValueFactory = _ => 250_000 };
var scaleQuestions = new Option<int>("--questions") { Description = "How many questions are asked.", DefaultValueFactory = _ => 1200 };
var scale = new Command("scale", "Indexing and whole answers beside plain Lucene.Net BM25, on made-up articles.") { sentences, scaleQuestions };
scale.SetAction(parsed => ScaleFigures.Print(parsed.GetValue(sentences), parsed.GetValue(scaleQuestions)));

var seeds = new Option<int>("--seeds") { Description = "How many simulations are run.", DefaultValueFactory = _ => 2000 };
var firstSeed = new Option<int>("--first") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
var bug = new Option<PlantedBug>("--bug") { Description = "A bug to plant into the bot." };
var simulate = new Command("simulate", "The line from Telegram to Telegram with faults of every kind, drawn from seeds.") { seeds, firstSeed, bug };
simulate.SetAction(parsed => SimulationFigures.Print(parsed.GetValue(seeds), parsed.GetValue(firstSeed), parsed.GetValue(bug)));

var kills = new Option<int>("--kills") { Description = "How often the process is killed.", DefaultValueFactory = _ => 100 };
var seed = new Option<int>("--seed") { Description = "What the moments are drawn from.", DefaultValueFactory = _ => 1 };
var kill = new Command("kill", "SIGKILL at random moments under 30 questions a second: what is lost, what comes twice.") { kills, seed };
kill.SetAction((parsed, cancellation) => KillFigures.Print(parsed.GetValue(kills), parsed.GetValue(seed), cancellation));

var flooding = new Option<int>("--questions") { Description = "How many questions are asked at once.", DefaultValueFactory = _ => 5000 };
var people = new Option<int>("--people") { Description = "From how many private chats.", DefaultValueFactory = _ => 200 };
var rounds = new Option<int>("--rounds") { Description = "How often, the first time with a fresh process.", DefaultValueFactory = _ => 3 };
var flood = new Command("flood", "Questions at once, limits off, through the Sandbox over HTTP: answers a second.") { flooding, people, rounds };
flood.SetAction((parsed, cancellation) => FloodFigures.Print(
    parsed.GetValue(flooding), parsed.GetValue(people), parsed.GetValue(rounds), cancellation));

var limited = new Option<int>("--questions") { Description = "How many questions are asked at once.", DefaultValueFactory = _ => 600 };
var limitedPeople = new Option<int>("--people") { Description = "By how many people.", DefaultValueFactory = _ => 300 };
var limits = new Command("limits", "Questions at once with the limits on: how fast the answers go out, and what is refused.") { limited, limitedPeople };
limits.SetAction((parsed, cancellation) => LimitFigures.Print(parsed.GetValue(limited), parsed.GetValue(limitedPeople), cancellation));

var chats = new Option<int>("--chats") { Description = "How many chats get the digest.", DefaultValueFactory = _ => 1500 };
var broadcast = new Command("broadcast", "A digest to many chats: how fast it goes out, and how long those wait who ask meanwhile.") { chats };
broadcast.SetAction((parsed, cancellation) => BroadcastFigures.Print(parsed.GetValue(chats), cancellation));

var crowdingQuestions = new Option<int>("--questions") { Description = "How many questions one person asks.", DefaultValueFactory = _ => 10_000 };
var crowdingRate = new Option<double>("--rate") { Description = "How many of them a second.", DefaultValueFactory = _ => 500 };
var crowding = new Command("crowding", "One person floods the bot: how long others wait meanwhile.") { crowdingQuestions, crowdingRate };
crowding.SetAction((parsed, cancellation) => CrowdingFigures.Print(
    parsed.GetValue(crowdingQuestions), parsed.GetValue(crowdingRate), cancellation));

var weeks = new Option<int>("--weeks") { Description = "How many weeks pass.", DefaultValueFactory = _ => 10 };
var minutes = new Option<double>("--minutes-per-week") { Description = "How many minutes a week takes.", DefaultValueFactory = _ => 4 };
var daily = new Option<double>("--questions-per-day") { Description = "How many questions are asked in a day.", DefaultValueFactory = _ => 1000 };
var soak = new Command("soak", "Weeks of a fast clock, asked day and night: whether memory and database stay bounded.") { weeks, minutes, daily };
soak.SetAction((parsed, cancellation) => SoakFigures.Print(
    parsed.GetValue(weeks), parsed.GetValue(minutes), parsed.GetValue(daily), cancellation));

return await new RootCommand("Measures the bot.") { micro, start, reply, scale, simulate, kill, flood, limits, broadcast, crowding, soak }.Parse(args).InvokeAsync();
