namespace TalksBot.Storage;

/// <summary>A backup cannot be made; the message says why and what to do.</summary>
sealed class BackupException(string message) : CannotStartException(message);
