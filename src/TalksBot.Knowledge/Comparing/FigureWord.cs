namespace TalksBot.Knowledge.Comparing;

/// <summary>A word of <c>figure-words.tsv</c>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its number, month or minutes; 0 where the kind has none.</param>
readonly record struct FigureWord(FigureWordKind Kind, double Value);
