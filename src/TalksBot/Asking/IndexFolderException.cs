namespace TalksBot.Asking;

/// <summary>The index cannot be written; the message says why and what to do.</summary>
sealed class IndexFolderException(string message) : CannotStartException(message);
