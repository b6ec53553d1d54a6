using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Ranking;

/// <summary>A candidate with what the second stage thinks of it.</summary>
/// <param name="Candidate">The sentence that the index found.</param>
/// <param name="Coverage">How much of the question it covers.</param>
/// <param name="Score">The second stage's score: comparable within one question, larger is better.</param>
sealed record RankedCandidate(Candidate Candidate, Coverage Coverage, double Score);
