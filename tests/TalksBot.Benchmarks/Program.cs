using System.CommandLine;
using BenchmarkDotNet.Running;
using TalksBot.Benchmarks;

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

return await new RootCommand("Measures the bot.") { micro, start, reply }.Parse(args).InvokeAsync();
