namespace TalksBot.Knowledge.Index;

/// <summary>A distinct word of a question.</summary>
/// <param name="Text">
/// The word in lower case; where the question was translated, in the language of the articles if a list knows it there.
/// </param>
/// <param name="Terms">
/// The terms that stand for it in the index: its own for each analysis language that has sentences, then those of its
/// synonyms, other spellings, correction or translation. A term of several words, with blanks between, stands where all of
/// them do.
/// </param>
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
    /// <summary>What a match of each term counts for beside one of the word itself; 1 for those beyond its end.</summary>
    public IReadOnlyList<float> Worths { get; init; } = [];

    /// <summary>What of the question it stands for, in lower case, as asked: other than its text where it was translated.</summary>
    public IReadOnlyList<string> AskedAs { get; init; } = [Text];

    /// <summary>Whether it says what the question is about; function and question words do not.</summary>
    public bool IsMeaningful => Kind != QuestionWordKind.Function;

    /// <summary>Whether the index knows it, or what stands for it.</summary>
    public bool IsKnown => Sentences > 0;

    /// <summary>What a match of the term at <paramref name="index"/> counts for, 0 to 1.</summary>
    public float WorthOf(int index) => index < Worths.Count ? Worths[index] : 1;
}
