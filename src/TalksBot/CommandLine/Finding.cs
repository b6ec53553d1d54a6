namespace TalksBot.CommandLine;

/// <summary>A line of what check tells.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="Sentence">What was found.</param>
sealed record Finding(string What, bool IsWell, string Sentence);
