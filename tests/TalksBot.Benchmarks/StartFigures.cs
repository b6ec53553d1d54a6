using System.Diagnostics;
using System.Globalization;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks;

/// <summary>How fast the program starts, as a process of its own.</summary>
static class StartFigures
{
    /// <summary>Starts the program again and again and prints what it took.</summary>
    /// <param name="runs">How many times.</param>
    /// <param name="idle">How long the bot does nothing before its memory is read.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task Print(int runs, TimeSpan idle, CancellationToken cancellation)
    {
        var polls = new List<double>();
        var asks = new List<double>();
        var megabytes = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            asks.Add(await Ask(cancellation));
            polls.Add(await Poll(run == 0 ? megabytes : null, idle, cancellation));
        }

        Figures.Print("process start to first getUpdates", "ms", polls);
        Figures.Print("cold ask", "ms", asks);
        Figures.Print("resident memory when idle", "MB", megabytes);
    }

    static async Task<double> Ask(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(["ask", "Who led the Ukrainian delegation?"]);
        await process.WaitForExitAsync(cancellation);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    static async Task<double> Poll(List<double>? megabytes, TimeSpan idle, CancellationToken cancellation)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), cancellation);
        // Something to receive, so that the first poll is answered at once and shows in the list of requests.
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.PrivateChat(sandbox.World.Alice), "/help");
        var data = Directory.CreateTempSubdirectory("talksbot-start-");
        var started = Stopwatch.GetTimestamp();
        using var process = Start(
            [],
            ("Telegram__Token", sandbox.Token),
            ("Telegram__ApiAddress", sandbox.Address.ToString()),
            ("Storage__DataFolder", data.FullName),
            ("Operations__ListenOn", "http://127.0.0.1:0"),
            ("Knowledge__IndexFolder", Path.Combine(data.FullName, "index")));
        while (!sandbox.Requests.Any(request => request.Method == "getUpdates"))
        {
            await Task.Delay(1, cancellation);
        }

        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (megabytes is not null)
        {
            await Task.Delay(idle, cancellation);
            megabytes.Add(ResidentMegabytes(process.Id));
        }

        process.Kill();
        await process.WaitForExitAsync(cancellation);
        data.Delete(recursive: true);
        return elapsed;
    }

    static double ResidentMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    static Process Start(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
