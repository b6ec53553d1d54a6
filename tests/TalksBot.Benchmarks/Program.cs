using System.CommandLine;
using BenchmarkDotNet.Running;
using TalksBot.Benchmarks;
using TalksBot.Benchmarks.Scale;

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

return await new RootCommand("Measures the bot.") { micro, start, reply, scale }.Parse(args).InvokeAsync();
