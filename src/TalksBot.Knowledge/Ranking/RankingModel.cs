using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Knowledge.Ranking;

/// <summary>A linear ranking: a candidate's score is the sum of its features, each times its weight.</summary>
/// <param name="weights">A weight for each of <see cref="FeatureTable.Names"/>.</param>
sealed class RankingModel(float[] weights)
{
    static readonly Lazy<RankingModel> Shipped = new(() => new(FeatureWeights.BuiltIn("weights.tsv", FeatureTable.Names)));

    /// <summary>The model of <c>weights.tsv</c>.</summary>
    public static RankingModel BuiltIn => Shipped.Value;

    /// <summary>The weights, in the order of <see cref="FeatureTable.Names"/>.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The score of a candidate with these features.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
