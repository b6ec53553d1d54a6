using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Answers;

/// <summary>A sentence found for a question, with all that its citation needs.</summary>
/// <param name="Document">The article's path relative to the knowledge folder.</param>
/// <param name="Article">The source of the article that holds it.</param>
/// <param name="Number">The sentence's 1-based number in the article.</param>
/// <param name="Text">The sentence verbatim.</param>
/// <param name="Sources">What to cite: the sentence's own sources, else the article's. At least one.</param>
/// <param name="Score">How likely it is the best of those found, above 0 and at most 1: comparable within one answer only.</param>
/// <param name="Matches">Where words of the question stand in <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record Passage(
    string Document,
    Source Article,
    int Number,
    string Text,
    IReadOnlyList<Source> Sources,
    double Score,
    IReadOnlyList<TextSpan> Matches)
{
    /// <summary>The language of its article (ISO 639-1).</summary>
    public string Language { get; init; } = "en";

    /// <summary>When it was true, if a newer passage says what has become of it since; else <see langword="null"/>.</summary>
    public PublicationDate? AsOf { get; init; }

    /// <summary>Whether the passages before it mislead without it: it is newer, or it says otherwise.</summary>
    public bool IsNeeded { get; init; }
}
