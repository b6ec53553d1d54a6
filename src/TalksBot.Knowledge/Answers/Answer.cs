namespace TalksBot.Knowledge.Answers;

/// <summary>What the knowledge says to one question. "Not in the sources" is an answer too.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Verdict">Whether the sources answer, and if not, why not.</param>
/// <param name="Confidence">0 to 1: how sure it is that the best passage answers.</param>
/// <param name="Passages">The best passages, best first, also when the verdict is not <see cref="Verdict.Answered"/>.</param>
/// <param name="Suggestions">Up to three questions that the sources do answer; empty when answered.</param>
public sealed record Answer(
    string Question,
    Verdict Verdict,
    double Confidence,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<string> Suggestions)
{
    /// <summary>
    /// The language that the question seems to be asked in (ISO 639-1), or <see langword="null"/> if nothing tells. The
    /// passages may be in another.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>What the passages say against each other: two or more claims that cannot all be right, or none.</summary>
    public IReadOnlyList<DifferingPassage> Differing { get; init; } = [];

    /// <summary>What it was instead, when it was no question.</summary>
    public SmallTalk? SmallTalk { get; init; }

    /// <summary>Whether the passages may be shown as the answer.</summary>
    public bool IsAnswered => Verdict == Verdict.Answered;

    /// <summary>Whether the passages may be shown at all: as the answer, or as the closest ones.</summary>
    public bool HasPassagesToShow => Verdict is Verdict.Answered or Verdict.Unsure;

    /// <summary>A passage that scores less than this share of the best one's score is no answer beside it.</summary>
    const double FarBelowTheBest = .15;

    /// <summary>
    /// The passages worth a reader's time: the best, those that come near it, and those that it misleads without. Another
    /// runner-up far below would only make the reader doubt a good answer.
    /// </summary>
    /// <param name="most">How many at most, but for those that it misleads without.</param>
    public IReadOnlyList<Passage> WorthShowing(int most = 3)
    {
        var least = FarBelowTheBest * Passages.Select(passage => passage.Score).DefaultIfEmpty().Max();
        return [.. Passages.TakeWhile((passage, i) => passage.IsNeeded || (i < most && passage.Score >= least))];
    }
}
