namespace TalksBot;

/// <summary>Something outside of the program prevents its start; the message is a sentence for whoever started it.</summary>
abstract class CannotStartException(string message) : Exception(message);
