using System.Globalization;

namespace TalksBot.Benchmarks;

/// <summary>Prints measured values the same way everywhere.</summary>
static class Figures
{
    /// <summary>A line with median, 99th percentile and worst of the values.</summary>
    public static void Print(string what, string unit, IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-36} median {At(sorted, .5):0.00} {unit}, p99 {At(sorted, .99):0.00} {unit}, worst {sorted[^1]:0.00} {unit} ({sorted.Count} times)"));
    }

    static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
