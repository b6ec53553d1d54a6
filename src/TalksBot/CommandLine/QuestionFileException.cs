namespace TalksBot.CommandLine;

/// <summary>A file of questions cannot be read; the message names file, line and reason.</summary>
sealed class QuestionFileException(string message) : CannotStartException(message);
