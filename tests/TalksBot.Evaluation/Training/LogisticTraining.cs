using TalksBot.Knowledge.Ranking;

namespace TalksBot.Evaluation.Training;

/// <summary>Fits a logistic regression with a penalty on the squared weights.</summary>
static class LogisticTraining
{
    /// <summary>How many times as much as a case in a small world the questions on the bundled articles count: the bot is asked about these first.</summary>
    public const double BundledWorth = 12;

    /// <summary>The weights for the features as they are; the first feature is the bias, which is not penalised.</summary>
    /// <param name="examples">The examples; missing ones are passed over.</param>
    /// <param name="penalty">The weight of the squared weights of the features scaled to spread 1.</param>
    public static float[] Fit(IReadOnlyList<ConfidenceExample?> examples, double penalty)
    {
        var known = examples.OfType<ConfidenceExample>().ToArray();
        var shares = Shares(known);
        var size = known[0].Features.Length;
        var scale = Scale(known, size);
        var fitted = Minimum.Find(new double[size], (point, gradient) =>
        {
            Array.Clear(gradient);
            var loss = 0.0;
            var weights = new float[size];
            for (var f = 0; f < size; f++)
            {
                weights[f] = (float)(point[f] * scale[f]);
            }

            for (var e = 0; e < known.Length; e++)
            {
                var features = known[e].Features;
                var sure = Math.Clamp(Confidence.Of(features, weights), 1e-9, 1 - 1e-9);
                loss -= shares[e] * Math.Log(known[e].IsRight ? sure : 1 - sure);
                var pull = shares[e] * (sure - (known[e].IsRight ? 1 : 0));
                for (var f = 0; f < size; f++)
                {
                    gradient[f] += pull * features[f] * scale[f];
                }
            }

            for (var f = 1; f < size; f++)
            {
                loss += penalty * point[f] * point[f] / 2;
                gradient[f] += penalty * point[f];
            }

            return loss;
        });
        return [.. fitted.Select((weight, f) => (float)(weight * scale[f]))];
    }

    /// <summary>
    /// What each example counts: the questions of one case in one world together as the square root of their number, twice
    /// as much where all articles are asked. Where people wrote questions to look answerable, these teach most, and few
    /// cases have any: they count several times. So do the questions on the articles that the bot comes with: it is asked
    /// about these first.
    /// </summary>
    public static double[] Shares(ConfidenceExample[] examples)
    {
        var counts = examples.GroupBy(one => (one.Case, one.World)).ToDictionary(group => group.Key, group => group.Count());
        var hard = examples.Where(one => one.World == World.Whole && !one.IsAnswerable).Select(one => one.Case).ToHashSet();
        var raw = Array.ConvertAll(examples, one =>
            Worth(one.World, hard.Contains(one.Case)) / Math.Sqrt(counts[(one.Case, one.World)]));
        var all = raw.Sum();
        return Array.ConvertAll(raw, one => one / all);
    }

    static double Worth(World world, bool hard) => (world, hard) switch
    {
        (World.Whole, true) => 9,
        (World.Whole, false) => 2,
        (World.Small, true) => 3,
        (World.Renamed, _) => 2,
        (World.Bundled or World.Fresh, _) => BundledWorth,
        _ => 1,
    };

    static double[] Scale(ConfidenceExample[] examples, int size)
    {
        var scale = new double[size];
        scale[0] = 1;
        for (var f = 1; f < size; f++)
        {
            double sum = 0, squares = 0;
            foreach (var example in examples)
            {
                sum += example.Features[f];
                squares += (double)example.Features[f] * example.Features[f];
            }

            var variance = squares / examples.Length - sum / examples.Length * (sum / examples.Length);
            scale[f] = variance < 1e-9 ? 0 : 1 / Math.Max(.01, Math.Sqrt(variance));
        }

        return scale;
    }
}
