namespace TalksBot.Evaluation;

/// <summary>A case cannot be read: a sentence for whoever wrote it.</summary>
sealed class CaseException(string message, Exception? cause = null) : Exception(message, cause);
