namespace TalksBot.Knowledge.Articles;

/// <summary>One sentence of an article, the unit that is searched and cited.</summary>
/// <param name="Number">Its 1-based number in the article, counted over all paragraphs.</param>
/// <param name="Paragraph">The 1-based number of its paragraph.</param>
/// <param name="Text">The sentence verbatim, without markup and footnote marks, white space folded to single blanks.</param>
/// <param name="Sources">
/// The sources of this very sentence (its footnotes, in order of appearance). Empty when it has none of its own: then
/// the article's source is the one to cite.
/// </param>
public sealed record Sentence(int Number, int Paragraph, string Text, IReadOnlyList<Source> Sources);
