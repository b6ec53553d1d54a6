namespace TalksBot.Knowledge.Comparing;

/// <summary>On which side of a pair of opposites a sentence stands.</summary>
/// <param name="Pair">The pair, by its place in <c>rival-claims.tsv</c>.</param>
/// <param name="IsSecond">Whether it makes the second claim of the pair, or denies the first.</param>
/// <param name="Term">The term of the word that makes the claim.</param>
/// <param name="Start">The 0-based index of the claim's first UTF-16 unit in the sentence, with what denies it.</param>
/// <param name="End">The index after its last.</param>
readonly record struct Claim(int Pair, bool IsSecond, ulong Term, int Start, int End);
