namespace TalksBot.Knowledge.Answers;

/// <summary>What one passage of an answer says that another denies.</summary>
/// <param name="Passage">The passage's 0-based place in <see cref="Answer.Passages"/>.</param>
/// <param name="Claim">The words that differ, as they stand in it: "6,057 bodies".</param>
public sealed record DifferingPassage(int Passage, string Claim);
