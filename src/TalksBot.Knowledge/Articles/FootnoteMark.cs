namespace TalksBot.Knowledge.Articles;

/// <summary>A footnote mark that stood in a paragraph.</summary>
/// <param name="Position">How many characters of the paragraph's text stand before it.</param>
/// <param name="Source">The source that its footnote names.</param>
readonly record struct FootnoteMark(int Position, Source Source);
