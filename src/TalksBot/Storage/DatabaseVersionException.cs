namespace TalksBot.Storage;

/// <summary>The database is newer than the program; the message says what to do.</summary>
sealed class DatabaseVersionException(string message) : CannotStartException(message);
