using System.Numerics;
using System.Runtime.InteropServices;

namespace TalksBot.Evaluation.Training;

/// <summary>
/// Fits a linear ranking by listwise softmax (Cao et al. 2007, "Learning to rank: from pairwise approach to listwise
/// approach"): the loss of a question is <c>-ln</c> of the share of <c>exp(score)</c> that its right candidates have.
/// </summary>
static class ListwiseTraining
{
    /// <summary>The weights for the features as they are.</summary>
    /// <param name="examples">Questions; those that teach nothing are passed over.</param>
    /// <param name="penalty">The weight of the squared weights of the features scaled to spread 1, per question.</param>
    public static float[] Fit(IReadOnlyList<Contender> examples, double penalty)
    {
        var teaching = examples.Where(example => example.IsTeaching).ToArray();
        var features = teaching[0].Features.Length / teaching[0].Count;
        var scale = FeatureScale.Of(teaching, features);
        var weights = CaseWeights(teaching);
        var start = new double[features];
        var fitted = Minimum.Find(start, (point, gradient) => Loss(teaching, weights, scale, penalty, point, gradient));
        return [.. fitted.Select((weight, i) => (float)(weight * scale[i]))];
    }

    // A case counts by the square root of its questions, so that neither the large nor the small ones rule.
    static double[] CaseWeights(Contender[] examples)
    {
        var counts = examples.GroupBy(example => example.Case).ToDictionary(group => group.Key, group => group.Count());
        var all = counts.Values.Sum(count => Math.Sqrt(count));
        return [.. examples.Select(example => 1 / Math.Sqrt(counts[example.Case]) / all)];
    }

    static double Loss(
        Contender[] examples, double[] exampleWeights, double[] scale, double penalty, double[] point, double[] gradient)
    {
        var features = point.Length;
        var weights = new float[features];
        for (var f = 0; f < features; f++)
        {
            weights[f] = (float)(point[f] * scale[f]);
        }

        // Two halves, summed in a fixed order: the same input gives the same sum on any machine.
        var sums = new double[2][];
        var losses = new double[2];
        Parallel.For(0, 2, half =>
        {
            sums[half] = new double[features];
            var from = examples.Length * half / 2;
            var to = examples.Length * (half + 1) / 2;
            losses[half] = Half(examples, exampleWeights, from, to, weights, sums[half]);
        });
        var loss = losses[0] + losses[1];
        for (var f = 0; f < features; f++)
        {
            gradient[f] = (sums[0][f] + sums[1][f]) * scale[f] + penalty * point[f];
            loss += penalty * point[f] * point[f] / 2;
        }

        return loss;
    }

    static double Half(Contender[] examples, double[] exampleWeights, int from, int to, float[] weights, double[] sum)
    {
        var features = weights.Length;
        var own = new float[features];
        Span<double> scores = stackalloc double[256];
        var loss = 0.0;
        for (var e = from; e < to; e++)
        {
            var example = examples[e];
            double most = double.NegativeInfinity, all = 0, right = 0;
            for (var c = 0; c < example.Count; c++)
            {
                scores[c] = Dot(weights, example.Features.AsSpan(c * features, features));
                most = Math.Max(most, scores[c]);
            }

            for (var c = 0; c < example.Count; c++)
            {
                scores[c] = Math.Exp(scores[c] - most);
                all += scores[c];
                right += example.Right[c] ? scores[c] : 0;
            }

            right = Math.Max(right, 1e-300);
            loss -= exampleWeights[e] * Math.Log(right / all);
            Array.Clear(own);
            for (var c = 0; c < example.Count; c++)
            {
                var pull = scores[c] / all - (example.Right[c] ? scores[c] / right : 0);
                if (Math.Abs(pull) > 1e-6)
                {
                    Add(own, (float)(pull * exampleWeights[e] * 1e4), example.Features.AsSpan(c * features, features));
                }
            }

            for (var f = 0; f < features; f++)
            {
                sum[f] += own[f] * 1e-4;
            }
        }

        return loss;
    }

    static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < va.Length; i++)
        {
            sum += va[i] * vb[i];
        }

        double dot = Vector.Sum(sum);
        for (var i = va.Length * Vector<float>.Count; i < a.Length; i++)
        {
            dot += a[i] * b[i];
        }

        return dot;
    }

    static void Add(Span<float> sum, float factor, ReadOnlySpan<float> values)
    {
        var vs = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var vv = MemoryMarshal.Cast<float, Vector<float>>(values);
        var by = new Vector<float>(factor);
        for (var i = 0; i < vs.Length; i++)
        {
            vs[i] += by * vv[i];
        }

        for (var i = vs.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += factor * values[i];
        }
    }
}
