using System.Globalization;

namespace TalksBot.Benchmarks.Load;

/// <summary>Kills the bot and prints what came of it.</summary>
static class KillFigures
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 1 when a promise was broken.</returns>
    public static async Task<int> Print(int kills, int seed, CancellationToken cancellation)
    {
        var result = await KillRun.Of(kills, seed, Patience, cancellation);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Kills} kills in {result.Took.TotalSeconds:F0} s: {result.Asked} questions, {result.Lost} lost; {result.Messages} messages, "
            + $"{result.Duplicates} of them twice, {result.InFlight} calls in flight at the kills; {result.Leaks} lines with the token."));
        return result.IsKept ? 0 : 1;
    }
}
