namespace TalksBot.Knowledge.Index;

/// <summary>A sentence that the index found for a question, before anything has judged whether it answers.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">The first stage's score (<see cref="SentenceScoring"/>), larger is better.</param>
/// <param name="InText">Bit i is set if word i of the question stands in the sentence itself.</param>
/// <param name="Around">Bit i is set if word i stands in its paragraph, headline or neighbours.</param>
sealed record Candidate(IndexedSentence Sentence, double Score, ulong InText, ulong Around);
