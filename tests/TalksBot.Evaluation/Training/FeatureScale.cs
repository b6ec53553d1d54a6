namespace TalksBot.Evaluation.Training;

/// <summary>How far each feature spreads among the candidates of one question.</summary>
static class FeatureScale
{
    // A feature that hardly ever differs between candidates would get an enormous weight from chance.
    const double Least = .01;

    /// <summary>The reciprocal of each feature's standard deviation within questions; 0 for one that never differs.</summary>
    public static double[] Of(IReadOnlyList<Contender> examples, int features)
    {
        var sums = new double[features];
        var own = new double[features];
        double count = 0;
        foreach (var example in examples)
        {
            Array.Clear(own);
            for (var c = 0; c < example.Count; c++)
            {
                for (var f = 0; f < features; f++)
                {
                    own[f] += example.Features[c * features + f];
                }
            }

            for (var c = 0; c < example.Count; c++)
            {
                for (var f = 0; f < features; f++)
                {
                    var away = example.Features[c * features + f] - own[f] / example.Count;
                    sums[f] += away * away;
                }
            }

            count += example.Count;
        }

        return [.. sums.Select(sum => sum <= 1e-9 ? 0 : 1 / Math.Max(Least, Math.Sqrt(sum / count)))];
    }
}
