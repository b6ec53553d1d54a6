namespace TalksBot;

/// <summary>How long to pause after failures, so that whatever is down is not hammered.</summary>
static class Backoff
{
    const double LongestSeconds = 60;

    /// <summary>The pause after a number of failures in a row: 1 s, 2 s, 4 s... up to a minute, plus up to a fifth.</summary>
    /// <param name="failures">Failures in a row; at least 1.</param>
    /// <param name="jitter">0 to 1: spreads those that lost the same server at the same time.</param>
    public static TimeSpan After(int failures, double jitter)
    {
        var seconds = Math.Min(LongestSeconds, Math.Pow(2, Math.Min(failures - 1, 10)));
        return TimeSpan.FromSeconds(seconds * (1 + jitter / 5));
    }

    /// <summary>The same, with jitter drawn at random.</summary>
    public static TimeSpan After(int failures, Random random) => After(failures, random.NextDouble());
}
