namespace TalksBot.CommandLine;

/// <summary>A question of a file.</summary>
/// <param name="Id">What its answer is to be recognised by.</param>
/// <param name="Question">The question.</param>
/// <param name="PreviousQuestion">The question that it follows up, or <see langword="null"/>.</param>
sealed record AskedQuestion(string Id, string Question, string? PreviousQuestion);
