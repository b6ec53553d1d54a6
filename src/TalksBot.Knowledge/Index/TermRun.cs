namespace TalksBot.Knowledge.Index;

/// <summary>Which terms of a <see cref="TermList"/> a text has.</summary>
/// <param name="Start">Where its first stands.</param>
/// <param name="End">Where its last ends.</param>
/// <param name="Count">How many there are.</param>
readonly record struct TermRun(int Start, int End, int Count);
