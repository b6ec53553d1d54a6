using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>The second stage: puts the few candidates of the first in the order in which they are shown.</summary>
static class CandidateRanking
{
    /// <summary>How many candidates the first stage hands over: 92 to 99 of 100 answers are among them.</summary>
    public const int Candidates = 25;

    /// <summary>How much a sentence gains that covers the whole question by itself.</summary>
    const double CoverageGain = .25;

    /// <summary>Orders the candidates, best first; equal ones by article and place, so that the order never wavers.</summary>
    public static IReadOnlyList<RankedCandidate> Order(Question question, IReadOnlyList<Candidate> candidates) =>
    [
        .. candidates
            .Select(candidate => Rank(question, candidate))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Candidate.Sentence.Article.Document, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Candidate.Sentence.Sentence.Number),
    ];

    static RankedCandidate Rank(Question question, Candidate candidate)
    {
        var coverage = Coverage.Of(question, candidate);
        return new RankedCandidate(candidate, coverage, candidate.Score * (1 + CoverageGain * coverage.InText));
    }
}
