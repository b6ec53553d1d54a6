namespace TalksBot.Knowledge.Index;

/// <summary>A distinct word of a question.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Terms">Its term for each analysis language that has sentences in the index.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Sentences">How many sentences hold it; 0 when the index does not know it.</param>
/// <param name="Idf">Its rarity in the index: <c>ln(1 + (N - n + .5) / (n + .5))</c>.</param>
/// <param name="Weight">What a match is worth: 1, less for function words and for words of the question before.</param>
sealed record QuestionWord(
    string Text,
    IReadOnlyList<LanguageTerm> Terms,
    QuestionWordKind Kind,
    int Sentences,
    double Idf,
    double Weight)
{
    /// <summary>Whether it says what the question is about; function and question words do not.</summary>
    public bool IsMeaningful => Kind != QuestionWordKind.Function;

    /// <summary>Whether the index knows it.</summary>
    public bool IsKnown => Sentences > 0;
}
