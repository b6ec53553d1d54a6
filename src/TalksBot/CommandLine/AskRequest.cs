namespace TalksBot.CommandLine;

/// <summary>What ask was called with.</summary>
/// <param name="Question">The one question, when there is no file.</param>
/// <param name="File">The file of questions, or <see langword="null"/>.</param>
/// <param name="Folder">The articles' folder, or <see langword="null"/> for the configured one.</param>
/// <param name="Json">Whether to print JSON for the one question.</param>
/// <param name="Top">How many passages at most, or <see langword="null"/> for the default.</param>
/// <param name="Stats">Whether to write figures.</param>
/// <param name="Explain">Whether to show why the answer is what it is.</param>
sealed record AskRequest(string? Question, FileInfo? File, string? Folder, bool Json, int? Top, bool Stats, bool Explain);
