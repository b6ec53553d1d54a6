namespace TalksBot.Knowledge.Comparing;

/// <summary>What is known of a word of a language, whatever sentence it stands in.</summary>
/// <param name="Lower">The word in lower case.</param>
/// <param name="Beginning">What it is known by when it is a name: names take endings.</param>
/// <param name="Figure">What it does to a figure or a date, or <see langword="null"/>.</param>
/// <param name="Sides">The pairs of opposites that it is on a side of.</param>
sealed record ComparedWord(
    string Lower, string Beginning, FigureWord? Figure, IReadOnlyList<(int Pair, bool IsSecond)> Sides);
