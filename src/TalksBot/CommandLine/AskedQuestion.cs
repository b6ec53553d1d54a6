using System.Text.Json;

namespace TalksBot.CommandLine;

/// <summary>A question of a file.</summary>
/// <param name="Id">What its answer is to be recognised by, as it stands in the file.</param>
/// <param name="Question">The question.</param>
/// <param name="PreviousQuestion">The question that it follows up, or <see langword="null"/>.</param>
sealed record AskedQuestion(JsonElement? Id, string Question, string? PreviousQuestion);
