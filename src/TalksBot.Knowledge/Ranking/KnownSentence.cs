namespace TalksBot.Knowledge.Ranking;

/// <summary>A sentence that is known to answer questions.</summary>
/// <param name="Document">Its document in the index.</param>
/// <param name="Lines">The lines of known questions that belong to it.</param>
sealed record KnownSentence(int Document, List<int> Lines);
