namespace TalksBot.Knowledge.Index;

/// <summary>A question as the index understands it.</summary>
/// <param name="Text">The question as asked.</param>
/// <param name="Language">The language it seems to be asked in (ISO 639-1), or <see langword="null"/> if nothing tells.</param>
/// <param name="Words">
/// Its distinct words, at most <see cref="MostWords"/>, then those of the question before. Their order numbers the bits
/// of <see cref="Candidate.InText"/>.
/// </param>
sealed record Question(string Text, string? Language, IReadOnlyList<QuestionWord> Words)
{
    /// <summary>More words than this are not looked at: a bit mask holds one bit for each.</summary>
    public const int MostWords = 64;

    /// <summary>The question that it follows up, as asked, if any.</summary>
    public string? Previous { get; init; }

    /// <summary>How many of <see cref="Words"/> are its own: those of the question before come after them.</summary>
    public int OwnWords { get; init; } = Words.Count;

    /// <summary>What was told of the question before, if any: whoever goes on asking has read it.</summary>
    public IndexedSentence? Told { get; init; }

    /// <summary>Whether any word says what it is about.</summary>
    public bool IsMeaningful => Words.Any(word => word.IsMeaningful);
}
