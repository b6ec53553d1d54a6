using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>Many questions at once, through the Sandbox over HTTP, every update and every reply synced to disk.</summary>
static class FloodFigures
{
    /// <summary>Floods a fresh process, and then the same one again, and prints how fast it answered.</summary>
    public static async Task Print(int questions, int people, int rounds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-flood-");
        var lines = new ConcurrentQueue<string>();
        try
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { RequestsKept = 0 }, cancellation);
            using var bot = BotProgram.Start(sandbox, folder.FullName, lines, BotProgram.Unlimited);
            await bot.Listening.WaitAsync(cancellation);
            for (var round = 1; round <= rounds; round++)
            {
                var crowd = new Crowd(sandbox.World, people, 20_001 + round * 100_000L);
                var (botBefore, ownBefore) = (bot.ProcessorTime, OwnProcessorTime());
                var started = TimeProvider.System.GetTimestamp();
                for (var number = 0; number < questions; number++)
                {
                    crowd.Ask(number);
                }

                await crowd.WhenAnswered(cancellation);
                var took = TimeProvider.System.GetElapsedTime(started);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: {questions} questions from {people} chats in {took.TotalSeconds:F2} s, {questions / took.TotalSeconds:F0}/s; "
                    + $"processor time a question: bot {(bot.ProcessorTime - botBefore).TotalMilliseconds / questions:F2} ms, "
                    + $"Sandbox {(OwnProcessorTime() - ownBefore).TotalMilliseconds / questions:F2} ms; bot's memory {bot.Megabytes:F0} MB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static TimeSpan OwnProcessorTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}
