namespace TalksBot.Benchmarks.Scale;

/// <summary>Draws numbers from 0 on, each as often as its weight says.</summary>
sealed class WeightedChoice
{
    readonly double[] sums;

    public WeightedChoice(IEnumerable<double> weights)
    {
        sums = [.. weights];
        for (var i = 1; i < sums.Length; i++)
        {
            sums[i] += sums[i - 1];
        }
    }

    /// <summary>The next number.</summary>
    public int Next(Random random)
    {
        var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }
}
