using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TalksBot.Benchmarks.Load;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Soak;

/// <summary>
/// The whole bot, with every worker that it has, through weeks of a fast clock: people ask it by day, and fewer of them by
/// night. It knows no worker by name: a sweep that the bot does once a day takes place here too.
/// </summary>
sealed class SoakRun : IAsyncDisposable
{
    const int People = 200;

    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-soak-");
    readonly FastTime time;
    readonly SandboxServer sandbox;
    readonly Crowd crowd;
    readonly IHost host;
    readonly double questionsPerDay;

    SoakRun(SandboxServer sandbox, FastTime time, double questionsPerDay)
    {
        this.sandbox = sandbox;
        this.time = time;
        this.questionsPerDay = questionsPerDay;
        crowd = new Crowd(sandbox.World, People);
        var builder = Program.CreateBuilder(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = sandbox.Token,
            ["Telegram:ApiAddress"] = sandbox.Address.ToString(),
            ["Storage:DataFolder"] = folder.FullName,
            ["Knowledge:Folder"] = Repository.Knowledge,
            ["Knowledge:IndexFolder"] = Path.Combine(folder.FullName, "index"),
            ["Operations:ListenOn"] = "",
        });
        builder.Services.AddBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        host = builder.Build();
    }

    /// <summary>Starts the bot.</summary>
    /// <param name="minutesPerWeek">How many minutes of the machine's clock a week takes.</param>
    /// <param name="questionsPerDay">How many questions are asked in a day.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<SoakRun> Start(double minutesPerWeek, double questionsPerDay, CancellationToken cancellation)
    {
        var time = new FastTime(new DateTimeOffset(2025, 7, 28, 0, 0, 0, TimeSpan.Zero), Week.TotalMinutes / minutesPerWeek);
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = time, RequestsKept = 0 }, cancellation);
        var run = new SoakRun(sandbox, time, questionsPerDay);
        await run.host.StartAsync(cancellation);
        return run;
    }

    /// <summary>Lets a week of so many days pass.</summary>
    public async Task<SoakWeek> Live(int days, CancellationToken cancellation)
    {
        var (asked, unanswered) = (0, 0);
        var begin = time.GetUtcNow();
        for (var day = 1; day <= days; day++)
        {
            await LiveUntil(begin.AddDays(day), cancellation);
            unanswered += await Unanswered(cancellation);
            asked += crowd.Asked.Count;
            crowd.Forget();
        }

        return new SoakWeek(asked, unanswered, GC.GetTotalMemory(forceFullCollection: true), DatabaseSize());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        await sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task LiveUntil(DateTimeOffset end, CancellationToken cancellation)
    {
        var random = new Random(1);
        var (now, due) = (time.GetUtcNow(), 0.0);
        using var tick = new PeriodicTimer(Tick);
        while (now < end && await tick.WaitForNextTickAsync(cancellation))
        {
            var later = time.GetUtcNow();
            // Most by day, a tenth of that by night.
            var share = .55 - .45 * Math.Cos(later.TimeOfDay / TimeSpan.FromDays(1) * Math.Tau);
            for (due += (later - now).TotalDays * questionsPerDay * share / .55; due >= 1; due--)
            {
                crowd.Ask(random.Next(People));
            }

            now = later;
        }
    }

    async Task<int> Unanswered(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await crowd.WhenAnswered(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What is missing by now is counted.
        }

        return crowd.Unanswered().Count;
    }

    long DatabaseSize() => folder.EnumerateFiles("bot.db*").Sum(file => file.Length);
}
