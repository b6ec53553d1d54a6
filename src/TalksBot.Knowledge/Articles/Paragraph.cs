namespace TalksBot.Knowledge.Articles;

/// <summary>A paragraph before it is cut into sentences.</summary>
/// <param name="Text">Its words without markup, white space folded to single blanks, none at the ends.</param>
/// <param name="Marks">Its footnote marks in order.</param>
sealed record Paragraph(string Text, IReadOnlyList<FootnoteMark> Marks);
