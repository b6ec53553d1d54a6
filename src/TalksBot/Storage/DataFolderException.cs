namespace TalksBot.Storage;

/// <summary>The data folder cannot be used; the message says why and what to do.</summary>
class DataFolderException(string message) : CannotStartException(message);
