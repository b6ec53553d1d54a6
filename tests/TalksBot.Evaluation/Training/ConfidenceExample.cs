using TalksBot.Knowledge.Ranking;

namespace TalksBot.Evaluation.Training;

/// <summary>A ranked question for fitting the confidence.</summary>
/// <param name="Case">The number of its case.</param>
/// <param name="World">Which articles it was put to.</param>
/// <param name="Features">The features of <see cref="ConfidenceFeatures"/>.</param>
/// <param name="IsRight">Whether the first candidate answers.</param>
/// <param name="IsAnswerable">Whether any sentence of those articles answers.</param>
sealed record ConfidenceExample(int Case, World World, float[] Features, bool IsRight, bool IsAnswerable)
{
    /// <summary>Ranks a question by a model; <see langword="null"/> if it has nothing to be sure of.</summary>
    public static ConfidenceExample? Of(Contender asked, RankingModel model)
    {
        var ranked = CandidateRanking.Order(asked.Question, asked.Candidates, asked.Features, model);
        if (Confidence.IsHopeless(ranked))
        {
            return null;
        }

        var first = 0;
        while (!ReferenceEquals(asked.Candidates[first], ranked[0].Candidate))
        {
            first++;
        }

        return new ConfidenceExample(
            asked.Case,
            asked.World,
            ConfidenceFeatures.Measure(asked.Question, ranked),
            asked.Right[first] && asked.IsAnswerable,
            asked.IsAnswerable);
    }
}
