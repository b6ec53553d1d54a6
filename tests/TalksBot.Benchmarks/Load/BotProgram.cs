using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>The bot in a process of its own, with the bundled articles, talking to a Sandbox.</summary>
sealed class BotProgram : IDisposable
{
    /// <summary>Settings that lift the bot's limits on what it sends and on what people ask.</summary>
    public static readonly (string Name, string Value)[] Unlimited =
    [
        ("Delivery__MessagesPerSecond", "1000000"),
        ("Delivery__MessagesPerSecondPerChat", "1000000"),
        ("Delivery__MessagesPerMinutePerGroup", "1000000"),
        ("Asking__QuestionsPerMinutePerPerson", "1000000"),
        ("Asking__QuestionsPerMinutePerGroup", "1000000"),
    ];

    readonly Process process;
    readonly ConcurrentQueue<string> lines;
    readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    BotProgram(Process process, ConcurrentQueue<string> lines)
    {
        this.process = process;
        this.lines = lines;
    }

    /// <summary>Completes when Telegram has told it who it is.</summary>
    public Task Listening => listening.Task;

    /// <summary>The time that its threads have spent on processors.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it holds in memory, in MB (10^6 bytes).</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="sandbox">Its Telegram.</param>
    /// <param name="folder">Its working directory, where database and index are kept.</param>
    /// <param name="lines">Gets all that it prints.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    public static BotProgram Start(
        SandboxServer sandbox, string folder, ConcurrentQueue<string> lines, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), "run"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Name, string Value)[] own =
        [
            ("Telegram__Token", sandbox.Token),
            ("Telegram__ApiAddress", sandbox.Address.ToString()),
            ("Knowledge__Folder", Repository.Knowledge),
            ("Operations__ListenOn", "http://127.0.0.1:0"),
        ];
        foreach (var (name, value) in own.Concat(settings))
        {
            start.Environment[name] = value;
        }

        var bot = new BotProgram(Process.Start(start)!, lines);
        bot.process.OutputDataReceived += (_, line) => bot.Keep(line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Keep(line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <exception cref="InvalidOperationException">It has ended by itself.</exception>
    public void ThrowIfEnded()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The bot ended by itself, with {process.ExitCode}: {string.Join('\n', lines.TakeLast(20))}"));
        }
    }

    /// <summary>SIGKILL: no instruction of it runs any more.</summary>
    public async Task Kill()
    {
        ThrowIfEnded();
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (line.Contains("Listening as @", StringComparison.Ordinal))
        {
            listening.TrySetResult();
        }
    }
}
