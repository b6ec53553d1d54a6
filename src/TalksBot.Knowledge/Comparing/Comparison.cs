using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Candidates in the order in which they are to be shown, and where they do not agree.</summary>
/// <param name="Candidates">All candidates, best first.</param>
/// <param name="Differing">Two or more claims that cannot all be right, in the order of the candidates; or none.</param>
sealed record Comparison(IReadOnlyList<ComparedCandidate> Candidates, IReadOnlyList<DifferingClaim> Differing)
{
    /// <summary>Candidates that nobody compared, as they were ranked.</summary>
    public static Comparison None(IReadOnlyList<RankedCandidate> ranked) =>
        new([.. ranked.Select(one => new ComparedCandidate(one))], []);
}
