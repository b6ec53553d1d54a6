using System.Collections.Concurrent;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>One person floods the bot, limits on: how long the others wait for their answers meanwhile.</summary>
static class CrowdingFigures
{
    const int Others = 200;
    const int OthersPerSecond = 10;

    /// <summary>Lets them ask, and prints how long the others waited.</summary>
    /// <param name="questions">How many questions the one person asks.</param>
    /// <param name="perSecond">How many of them a second.</param>
    /// <param name="alone">How long the others ask alone, twice, for comparison.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task Print(int questions, double perSecond, TimeSpan alone, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-crowding-");
        try
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { EnforcesLimits = true }, cancellation);
            using var bot = BotProgram.Start(sandbox, folder.FullName, new ConcurrentQueue<string>());
            await bot.Listening.WaitAsync(cancellation);
            var others = new Crowd(sandbox.World, Others);
            // The first answers of a process are slow for reasons of their own.
            Figures.Print("alone", "ms", await Waits(sandbox.World, others, Task.Delay(alone, cancellation), cancellation));
            Figures.Print("alone, warm", "ms", await Waits(sandbox.World, others, Task.Delay(alone, cancellation), cancellation));
            var one = new Crowd(sandbox.World, 1, 900_001);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            stop.CancelAfter(TimeSpan.FromSeconds(questions / perSecond));
            var flood = one.AskSteadily(perSecond, new Random(1), stop.Token);
            Figures.Print("beside the one", "ms", await Waits(sandbox.World, others, flood, cancellation));
            Console.WriteLine($"The one asked {one.Asked.Count} questions meanwhile.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IReadOnlyList<double>> Waits(SandboxWorld world, Crowd others, Task end, CancellationToken cancellation)
    {
        var waits = new List<Task<double>>();
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / OthersPerSecond));
        while (!end.IsCompleted && await tick.WaitForNextTickAsync(cancellation))
        {
            waits.Add(Wait(world, others.Ask(waits.Count), cancellation));
        }

        await end;
        return await Task.WhenAll(waits);
    }

    static async Task<double> Wait(SandboxWorld world, SandboxMessage question, CancellationToken cancellation)
    {
        var asked = TimeProvider.System.GetTimestamp();
        await world.WaitForAsync(
            question.Chat, message => message.From == world.Bot && message.ReplyToId == question.Id, cancellation);
        return TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
    }
}
