namespace TalksBot.CommandLine;

/// <summary>There are no articles to look after; the message says why.</summary>
sealed class NoArticlesException(string message) : CannotStartException(message);
