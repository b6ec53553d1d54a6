namespace TalksBot.Knowledge.Comparing;

/// <summary>How many there are of something, or how long it lasts, as a sentence says it.</summary>
/// <param name="Low">The least that it may mean; in minutes when something lasts.</param>
/// <param name="High">The most.</param>
/// <param name="Counted">The terms of the words that say what is counted; empty when something lasts.</param>
/// <param name="IsOrdinal">Whether it numbers one of them: the third.</param>
/// <param name="Start">The 0-based index of its first UTF-16 unit in the sentence.</param>
/// <param name="End">The index after its last, with what is counted.</param>
sealed record Figure(double Low, double High, IReadOnlyList<ulong> Counted, bool IsOrdinal, int Start, int End)
{
    /// <summary>Figures this near, and not round, count the same thing: 6,057 and 6,060.</summary>
    const double Near = .005;

    /// <summary>Whether it tells how long something lasts.</summary>
    public bool IsDuration => Counted.Count == 0;

    bool IsExact => Low == High;

    /// <summary>Whether both count the same: all words of one are among the other's.</summary>
    public bool CountsAs(Figure other) => IsOrdinal == other.IsOrdinal && IsDuration == other.IsDuration
        && (Counted.All(other.Counted.Contains) || other.Counted.All(Counted.Contains));

    /// <summary>Whether they cannot both be right.</summary>
    public bool DiffersFrom(Figure other) => Low > other.High || other.Low > High;

    /// <summary>Whether they are so near, and so exact, that they must be two counts of one thing.</summary>
    public bool IsNear(Figure other) =>
        IsExact && other.IsExact && Math.Abs(Low - other.Low) <= Near * Math.Max(Low, other.Low);
}
