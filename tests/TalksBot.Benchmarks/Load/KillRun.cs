using System.Collections.Concurrent;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>
/// The real process under questions, killed again and again at random moments, starts included, while each message takes
/// its time on the way. The people go on asking meanwhile.
/// </summary>
sealed class KillRun : IDisposable
{
    const int People = 40;
    const double QuestionsPerSecond = 30;

    static readonly TimeSpan SendTime = TimeSpan.FromMilliseconds(70);
    static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    readonly ConcurrentQueue<string> lines = [];
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-kill-");
    readonly Random random;

    KillRun(int seed) => random = new Random(seed);

    /// <summary>Runs it.</summary>
    /// <param name="kills">How often the process is killed.</param>
    /// <param name="seed">What the moments are drawn from. What runs at them differs from run to run.</param>
    /// <param name="patience">How long the questions may take to be answered after the last kill.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<KillResult> Of(int kills, int seed, TimeSpan patience, CancellationToken cancellation)
    {
        using var run = new KillRun(seed);
        return await run.Run(kills, patience, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    async Task<KillResult> Run(int kills, TimeSpan patience, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { SendTime = SendTime }, cancellation);
        var crowd = new Crowd(sandbox.World, People);
        var outbox = new OutboxCounts(folder.FullName);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asking = crowd.AskSteadily(QuestionsPerSecond, new Random(random.Next()), stop.Token);
        var inFlight = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await LiveAndDie(sandbox, outbox, isFirst: kill == 0, cancellation);
            inFlight += outbox.Of("sending");
        }

        await stop.CancelAsync();
        await asking;
        using (var last = BotProgram.Start(sandbox, folder.FullName, lines, BotProgram.Unlimited))
        {
            await WaitUntilQuiet(outbox, sandbox, patience, cancellation);
        }

        var said = crowd.Said();
        return new KillResult(
            kills, crowd.Asked.Count, crowd.Unanswered().Count + outbox.Of("dead"), said.Count, said.Count - outbox.Of("sent"), inFlight,
            lines.Count(line => line.Contains(sandbox.Token.Split(':')[1], StringComparison.Ordinal)),
            TimeProvider.System.GetElapsedTime(started));
    }

    async Task LiveAndDie(SandboxServer sandbox, OutboxCounts outbox, bool isFirst, CancellationToken cancellation)
    {
        using var bot = BotProgram.Start(sandbox, folder.FullName, lines, BotProgram.Unlimited);
        // A quarter of them die while they start, with questions of earlier runs to take up; the others while they answer.
        if (isFirst || random.Next(4) > 0)
        {
            await bot.Listening.WaitAsync(cancellation);
            for (var before = outbox.Begun(); outbox.Begun() == before;)
            {
                bot.ThrowIfEnded();
                await Task.Delay(Look, cancellation);
            }
        }

        await Task.Delay(LongestLife * random.NextDouble(), cancellation);
        await bot.Kill();
    }

    static async Task WaitUntilQuiet(OutboxCounts outbox, SandboxServer sandbox, TimeSpan patience, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(patience);
        try
        {
            await sandbox.World.WaitUntilConfirmedAsync(deadline.Token);
            while (!outbox.AreQuiet())
            {
                await Task.Delay(Look, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What is missing by now counts as lost.
        }
    }
}
