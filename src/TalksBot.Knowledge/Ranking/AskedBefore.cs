using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// A question that somebody has written down for a sentence, asked in the same words: this sentence answers, or none does,
/// whatever its own words. No model can say that better, and whoever adds a line expects it.
/// </summary>
static class AskedBefore
{
    /// <summary>How sure it is then that the sentence answers: a line may be wrong, too.</summary>
    public const double Confidence = .99;

    // A likeness of 1, as sums of floats have it.
    const float Same = .999f;

    static readonly int Likeness = FeatureTable.IndexOf("known.best");
    static readonly int UnansweredLikeness = FeatureTable.IndexOf("known.unanswered-by-all");

    /// <summary>Whether a candidate is known to answer the very question.</summary>
    /// <param name="features">Its features.</param>
    public static bool Is(ReadOnlySpan<float> features) => features[Likeness] >= Same;

    /// <summary>Whether it is known that neither a candidate nor another sentence read with it answers the very question.</summary>
    /// <param name="features">Its features.</param>
    public static bool IsUnanswered(ReadOnlySpan<float> features) => !Is(features) && features[UnansweredLikeness] >= Same;

    /// <summary>Lifts the points of such candidates above those of all others; among each other they keep their order.</summary>
    /// <param name="features">The features of one candidate after those of the other.</param>
    /// <param name="points">The candidates' points; at least one.</param>
    public static void PutFirst(ReadOnlySpan<float> features, double[] points)
    {
        var size = features.Length / points.Length;
        var lift = points.Max() - points.Min() + 1;
        for (var i = 0; i < points.Length; i++)
        {
            points[i] += Is(features.Slice(i * size, size)) ? lift : 0;
        }
    }
}
