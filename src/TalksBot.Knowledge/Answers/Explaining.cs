using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Knowledge.Answers;

/// <summary>Lays open what the built-in models did with a question.</summary>
static class Explaining
{
    /// <summary>Explains a question's ranked candidates.</summary>
    public static Explanation Of(Question question, IReadOnlyList<RankedCandidate> ranked) => new(
        question.Text,
        [.. ranked.Select(Of)],
        Confidence.Of(question, ranked),
        Confidence.Threshold,
        Confidence.IsHopeless(ranked)
            ? []
            : ExplainedFeature.Of(
                ConfidenceFeatures.Names, ConfidenceFeatures.Measure(question, ranked), Confidence.BuiltInWeights));

    static ExplainedCandidate Of(RankedCandidate ranked)
    {
        var found = ranked.Candidate.Sentence;
        return new ExplainedCandidate(
            found.Article.Document,
            found.Sentence.Number,
            found.Sentence.Text,
            ranked.Points,
            ExplainedFeature.Of(FeatureTable.Names, ranked.Features.Span, RankingModel.BuiltIn.Weights));
    }
}
