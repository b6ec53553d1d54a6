using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking.Features;

namespace TalksBot.Knowledge.Ranking;

/// <summary>The second stage: puts the few candidates of the first in the order in which they are shown.</summary>
static class CandidateRanking
{
    /// <summary>How many candidates the first stage hands over: 92 to 99 of 100 answers are among them. A few that are known to answer come on top.</summary>
    public const int Candidates = 25;

    /// <summary>Orders the candidates, best first; equal ones by article and place.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="known">How near the question comes to those that sentences are known to answer.</param>
    public static IReadOnlyList<RankedCandidate> Order(
        Question question, IReadOnlyList<Candidate> candidates, KnownMeetings known) => candidates.Count == 0
            ? []
            : Order(question, candidates, FeatureTable.Measure(new Contest(question, candidates, known)), RankingModel.BuiltIn);

    /// <summary>Orders candidates whose features are measured already, by any model.</summary>
    public static IReadOnlyList<RankedCandidate> Order(
        Question question, IReadOnlyList<Candidate> candidates, float[] features, RankingModel model)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var size = FeatureTable.Names.Count;
        var points = new double[candidates.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = model.Score(features.AsSpan(i * size, size));
        }

        AskedBefore.PutFirst(features, points);
        AlreadyTold.PutBehind(question, candidates, points);
        var shares = Shares(points);
        var ranked = new RankedCandidate[candidates.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = new RankedCandidate(
                candidates[i],
                Coverage.Of(question, candidates[i]),
                points[i],
                shares[i],
                features.AsMemory(i * size, size));
        }

        Array.Sort(ranked, Compare);
        return ranked;
    }

    // Never 0, however far below: a score tells how one stands to the other.
    static double[] Shares(double[] points)
    {
        const double least = 1e-12;
        var most = points.Max();
        var shares = Array.ConvertAll(points, one => Math.Max(least, Math.Exp(one - most)));
        var all = shares.Sum();
        return Array.ConvertAll(shares, share => share / all);
    }

    static int Compare(RankedCandidate a, RankedCandidate b)
    {
        var order = b.Points.CompareTo(a.Points);
        order = order != 0 ? order : string.CompareOrdinal(a.Candidate.Sentence.Article.Document, b.Candidate.Sentence.Article.Document);
        return order != 0 ? order : a.Candidate.Sentence.Sentence.Number.CompareTo(b.Candidate.Sentence.Sentence.Number);
    }
}
