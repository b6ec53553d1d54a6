namespace TalksBot.Knowledge.Comparing;

/// <summary>What a candidate says that others deny.</summary>
/// <param name="Candidate">Its 0-based place in the order of the comparison.</param>
/// <param name="Text">The words that differ, as they stand in it: "6,057 bodies".</param>
sealed record DifferingClaim(int Candidate, string Text);
