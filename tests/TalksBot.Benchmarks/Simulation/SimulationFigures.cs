using Spectre.Console;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>Runs many simulations and prints what they came to.</summary>
static class SimulationFigures
{
    const int MostShown = 10;

    /// <summary>Runs the simulations of consecutive seeds, on all cores. Of a single one it prints what the bot logged.</summary>
    /// <returns>The exit code: 1 when a promise was broken.</returns>
    public static int Print(int seeds, int first, PlantedBug bug)
    {
        var started = TimeProvider.System.GetTimestamp();
        var results = Enumerable.Range(first, seeds).AsParallel().Select(seed => SimulationRun.Of(seed, bug)).ToList();
        var took = TimeProvider.System.GetElapsedTime(started);
        var failed = results.Where(result => result.Violations.Count > 0).OrderBy(result => result.Seed).ToList();
        AnsiConsole.WriteLine(
            $"{seeds} simulations in {took.TotalSeconds:F1} s: {results.Sum(one => one.Questions)} questions, "
            + $"{results.Sum(one => one.Calls)} calls carried out, {results.Sum(one => one.Crashes)} crashes, {results.Sum(one => one.Stops)} stops, "
            + $"{results.Sum(one => one.UnknownOutcomes)} unknown outcomes, {results.Sum(one => one.Duplicates)} duplicates.");
        foreach (var result in failed.Take(MostShown))
        {
            AnsiConsole.WriteLine($"seed {result.Seed}: {string.Join("; ", result.Violations.Take(3))}");
        }

        if (results is [var only])
        {
            only.Log.ToList().ForEach(AnsiConsole.WriteLine);
        }

        AnsiConsole.WriteLine(failed.Count == 0 ? "Every promise was kept." : $"{failed.Count} seeds broke a promise.");
        return failed.Count == 0 ? 0 : 1;
    }
}
