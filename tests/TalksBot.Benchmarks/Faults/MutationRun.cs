using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Sends spoiled inputs into the bot and stops at the first that it does not bear.</summary>
sealed class MutationRun(int seed, double seconds = 1)
{
    const int Shown = 2000;
    const long MostMemory = 500L * 1024 * 1024;

    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TimeSpan longestInput = TimeSpan.FromSeconds(seconds);
    readonly Dictionary<string, (int Inputs, TimeSpan Worst)> figures = [];
    long current;
    long started = Stopwatch.GetTimestamp();

    /// <summary>Runs the inputs of the seed.</summary>
    /// <param name="first">The number of the first input, from 0; an input depends on nothing but seed and number.</param>
    /// <param name="inputs">How many.</param>
    /// <returns>The exit code: 1 when an input was too much.</returns>
    public async Task<int> Run(int first, int inputs)
    {
        using var bot = new MutatedBot();
        // Of twenty: ten updates, five button presses, four calls of the webhook, one file.
        var update = new UpdateTarget(bot, onlyButtons: false);
        var button = new UpdateTarget(bot, onlyButtons: true);
        var webhook = new WebhookTarget(bot);
        var article = new ArticleTarget(bot.Folder);
        IMutationTarget TargetOf(int number) => (number % 20) switch
        {
            < 10 => update,
            < 15 => button,
            < 19 => webhook,
            _ => article,
        };
        foreach (var target in new IMutationTarget[] { update, button, webhook, article })
        {
            // What is compiled and loaded at the first input is no hang.
            await target.Try(target.Make(new Random(0)));
        }

        var start = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ => EndIfHanging(), null, Patience, TimeSpan.FromSeconds(5));
        for (var number = first; number < first + inputs; number++)
        {
            var target = TargetOf(number);
            var input = target.Make(new Random(SeedOf(number)));
            if (await Problem(target, number, input) is { } problem)
            {
                Tell(number, target.Name, $"{problem}\nThe input, {input.Length} bytes, begins with: {Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(Shown, input.Length)))}");
                return 1;
            }

            if (number % 1000 == 0 && Process.GetCurrentProcess().PeakWorkingSet64 > MostMemory)
            {
                Tell(number, target.Name, $"the process holds {Megabytes()} MB");
                return 1;
            }
        }

        foreach (var (name, (count, worst)) in figures)
        {
            Console.WriteLine($"{name,-16} {count,9} inputs, slowest {worst.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        }

        Console.WriteLine($"seed {seed}: {inputs} inputs from {first} in {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss}, peak memory {Megabytes()} MB, no fault");
        return 0;
    }

    async Task<string?> Problem(IMutationTarget target, int number, byte[] input)
    {
        Volatile.Write(ref current, number);
        var fastest = TimeSpan.MaxValue;
        // A slow one is tried again: it may have met a collection of garbage.
        for (var tries = 0; tries < 3 && fastest > longestInput; tries++)
        {
            Volatile.Write(ref started, Stopwatch.GetTimestamp());
            var busy = Environment.CpuUsage.TotalTime;
            try
            {
                if (await target.Try(input) is { } fault)
                {
                    return fault;
                }
            }
            catch (Exception problem)
            {
                return problem.ToString();
            }

            // The bot's own time: on a machine with other work a second passes by itself. A wait that long is a hang.
            var (passed, own) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - busy);
            var took = passed > LongestWait || passed < own ? passed : own;
            fastest = took < fastest ? took : fastest;
        }

        var (inputs, worst) = figures.GetValueOrDefault(target.Name);
        figures[target.Name] = (inputs + 1, fastest > worst ? fastest : worst);
        return fastest > longestInput ? $"took {fastest.TotalSeconds:0.0} s" : null;
    }

    // Not HashCode.Combine, which is another in each process.
    int SeedOf(int number) => unchecked((seed * 1_000_003) + (number * 7919));

    void EndIfHanging()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref started)) > Patience)
        {
            Tell(Volatile.Read(ref current), "?", $"took more than {Patience.TotalSeconds} s");
            Environment.Exit(1);
        }
    }

    void Tell(long number, string target, string problem) => Console.WriteLine(
        $"FAULT at {target}: {problem}\nAgain with: faults mutate --seed {seed} --first {number} --inputs 1");

    static long Megabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
}
