using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// How sure it is that the best candidate answers: a logistic of <see cref="ConfidenceFeatures"/>, with the weights of
/// <c>confidence.tsv</c>.
/// </summary>
static class Confidence
{
    /// <summary>The row of <c>confidence.tsv</c> that holds <see cref="Threshold"/>.</summary>
    public const string ThresholdName = "threshold";

    /// <summary>The row of <c>confidence.tsv</c> that holds <see cref="ClosestThreshold"/>.</summary>
    public const string ClosestThresholdName = "closest-threshold";

    static readonly int KnownBest = FeatureTable.IndexOf("known.best");

    static readonly Lazy<float[]> Weights = new(() =>
        FeatureWeights.BuiltIn("confidence.tsv", [ThresholdName, ClosestThresholdName, .. ConfidenceFeatures.Names]));

    /// <summary>
    /// From this confidence on the passages are shown as an answer: within three hundredths of the best F1 on the questions it was
    /// trained on, the highest such, judged by weights that had not seen their articles.
    /// </summary>
    public static double Threshold => Weights.Value[0];

    /// <summary>
    /// From this confidence on, below <see cref="Threshold"/>, the passages are still shown: as the closest ones, not as an
    /// answer.
    /// </summary>
    public static double ClosestThreshold => Weights.Value[1];

    /// <summary>The weights of <see cref="ConfidenceFeatures.Names"/>.</summary>
    public static ReadOnlySpan<float> BuiltInWeights => Weights.Value.AsSpan(2);

    /// <summary>
    /// 0 to 1 for a question and its ranked candidates: 0 when nothing meaningful matches, <see cref="AskedBefore.Confidence"/>
    /// when the best is known to answer that very question, and its opposite when that is known to have no answer.
    /// </summary>
    public static double Of(Question question, IReadOnlyList<RankedCandidate> ranked) =>
        IsHopeless(ranked) ? 0
        : AskedBefore.Is(ranked[0].Features.Span) ? AskedBefore.Confidence
        : AskedBefore.IsUnanswered(ranked[0].Features.Span) ? 1 - AskedBefore.Confidence
        : Of(ConfidenceFeatures.Measure(question, ranked), BuiltInWeights);

    /// <summary>
    /// Whether nothing meaningful of the question stands anywhere near the best candidate, nor comes it near to what this is
    /// known to answer.
    /// </summary>
    public static bool IsHopeless(IReadOnlyList<RankedCandidate> ranked) =>
        ranked.Count == 0 || (ranked[0].Coverage.InReach == 0 && ranked[0].Features.Span[KnownBest] < KnownMeetings.Near);

    /// <summary>The logistic of features by weights.</summary>
    public static double Of(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
