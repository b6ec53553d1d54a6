namespace TalksBot.Knowledge.Articles;

/// <summary>The knowledge folder as a whole cannot be used. The message names it and says what to do.</summary>
public sealed class KnowledgeFolderException(string message, Exception? inner = null) : Exception(message, inner);
