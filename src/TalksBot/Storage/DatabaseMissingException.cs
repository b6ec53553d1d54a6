namespace TalksBot.Storage;

/// <summary>There is no database to look into; the message says where it should be.</summary>
sealed class DatabaseMissingException(string message) : CannotStartException(message);
