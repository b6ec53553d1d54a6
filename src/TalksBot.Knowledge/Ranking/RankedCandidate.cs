using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>A candidate with what the second stage thinks of it.</summary>
/// <param name="Candidate">The sentence that the index found.</param>
/// <param name="Coverage">How much of the question it covers.</param>
/// <param name="Points">The model's sum of weighted features: comparable within one question, larger is better.</param>
/// <param name="Score">Its share of <c>exp(points)</c> among all candidates, above 0 and at most 1.</param>
/// <param name="Features">The values of <see cref="Features.FeatureTable.Names"/>.</param>
sealed record RankedCandidate(Candidate Candidate, Coverage Coverage, double Points, double Score, ReadOnlyMemory<float> Features);
