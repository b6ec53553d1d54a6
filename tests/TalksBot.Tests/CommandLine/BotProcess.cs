using System.Collections.Concurrent;
using System.Diagnostics;

namespace TalksBot.Tests.CommandLine;

/// <summary>The real program in a process of its own, in an empty working directory.</summary>
sealed class BotProcess : IDisposable
{
    const string NoWatches = "echo 0 > /proc/sys/user/max_inotify_instances";

    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TalksBot.dll");
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly ConcurrentQueue<string> output = [];
    readonly ConcurrentQueue<string> errors = [];
    readonly SemaphoreSlim news = new(0);

    BotProcess(Process process) => this.process = process;

    /// <summary>What it wrote to standard output so far, a line each.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>What it wrote to standard error so far, in one text.</summary>
    public string Errors => string.Join('\n', errors);

    /// <summary>Starts the program.</summary>
    public static BotProcess Start(string workingDirectory, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        StartBy("dotnet", [Program, .. arguments], workingDirectory, environment);

    /// <summary>Starts another program of this repository.</summary>
    public static BotProcess Start(
        string assembly, string workingDirectory, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        StartBy("dotnet", [assembly, .. arguments], workingDirectory, environment);

    /// <summary>Starts the program where the system lets nobody watch folders, as it does at its limit (Linux, with user namespaces).</summary>
    public static BotProcess StartWithoutWatches(string workingDirectory, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        StartBy("unshare", ["-Ur", "sh", "-c", $"{NoWatches} && exec dotnet \"$@\"", "sh", Program, .. arguments], workingDirectory, environment);

    /// <summary>Whether <see cref="StartWithoutWatches"/> works on this system.</summary>
    public static bool CanForbidWatches()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
        {
            return false;
        }

        using var attempt = Process.Start(new ProcessStartInfo("unshare", ["-Ur", "sh", "-c", NoWatches]) { RedirectStandardError = true })!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0;
    }

    static BotProcess StartBy(string command, IReadOnlyList<string> arguments, string workingDirectory, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Many run beside each other.
        start.Environment["Operations__ListenOn"] = "";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        bot.process.OutputDataReceived += (_, line) => bot.Keep(bot.output, line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Keep(bot.errors, line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string workingDirectory, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var bot = Start(workingDirectory, arguments, environment);
        return await bot.EndAsync();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>What it left.</returns>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var exitCode = await WaitForExitAsync();
        return (exitCode, string.Join('\n', Output), Errors);
    }

    /// <summary>Waits for a line of standard output.</summary>
    public async Task<string> WaitForLineAsync(Func<string, bool> predicate)
    {
        while (true)
        {
            if (output.FirstOrDefault(predicate) is { } line)
            {
                return line;
            }

            Assert.True(await news.WaitAsync(Patience), $"The line did not come. Output: {string.Join('\n', output)} {Errors}");
        }
    }

    /// <summary>
    /// Asks the program to end, as Ctrl+C and service managers do. SIGTERM, since a shell that starts the tests in the
    /// background has its children ignore SIGINT.
    /// </summary>
    public void Interrupt() => Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            news.Release();
        }
    }
}
