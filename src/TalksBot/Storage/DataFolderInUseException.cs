namespace TalksBot.Storage;

/// <summary>Another bot is running on the data folder.</summary>
sealed class DataFolderInUseException(string message) : DataFolderException(message);
