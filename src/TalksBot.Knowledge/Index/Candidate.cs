namespace TalksBot.Knowledge.Index;

/// <summary>
/// A sentence that the index found for a question, before anything has judged whether it answers. Bit i of a mask is set
/// if word i of the question stands in that part.
/// </summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">The first stage's score (<see cref="SentenceScoring"/>), larger is better.</param>
/// <param name="Places">Which words of the question stand where.</param>
sealed record Candidate(IndexedSentence Sentence, double Score, WordPlaces Places)
{
    /// <summary>The words that stand in the sentence itself.</summary>
    public ulong InText => Places.Text;

    /// <summary>The words that stand in its paragraph, headline or neighbours.</summary>
    public ulong Around => Places.Paragraph | Places.Headline | Places.Previous | Places.Next;
}
