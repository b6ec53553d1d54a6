using TalksBot.Knowledge.Ranking;

namespace TalksBot.Evaluation.Training;

/// <summary>A ranking and a confidence that were fitted together.</summary>
/// <param name="Ranking">The weights of the ranking's features.</param>
/// <param name="Confidence">The weights of the confidence's features.</param>
sealed record TrainedModel(float[] Ranking, float[] Confidence)
{
    /// <summary>The weight of the squared weights of the ranking, chosen by cross-validation.</summary>
    const double RankingPenalty = 1.5e-2;

    /// <summary>The same of the confidence.</summary>
    const double ConfidencePenalty = 1e-2;

    /// <summary>Fits both to questions.</summary>
    public static TrainedModel Fit(IReadOnlyList<Contender> examples)
    {
        var ranking = FitRanking(examples);
        var model = new RankingModel(ranking);
        return new TrainedModel(
            ranking, LogisticTraining.Fit([.. examples.Select(one => ConfidenceExample.Of(one, model))], ConfidencePenalty));
    }

    /// <summary>Ranks a question's candidates and says how sure it is of the first.</summary>
    public (IReadOnlyList<RankedCandidate> Ranked, double Confidence) Answer(Contender asked)
    {
        var ranked = CandidateRanking.Order(asked.Question, asked.Candidates, asked.Features, new RankingModel(Ranking));
        var confidence = Knowledge.Ranking.Confidence.IsHopeless(ranked)
            ? 0
            : Knowledge.Ranking.Confidence.Of(ConfidenceFeatures.Measure(asked.Question, ranked), Confidence);
        return (ranked, confidence);
    }

    static float[] FitRanking(IReadOnlyList<Contender> examples) =>
        ListwiseTraining.Fit([.. examples.Where(one => one.World is World.Whole or World.Bundled or World.Fresh)], RankingPenalty);
}
