using System.Text;

namespace TalksBot.Knowledge.Articles;

/// <summary>Gathers the pieces of a paragraph, folding white space as they come.</summary>
sealed class ParagraphBuilder
{
    readonly StringBuilder text = new();
    readonly List<FootnoteMark> marks = [];
    bool blankPending;

    /// <summary>Folds every run of white space of <paramref name="text"/> to one blank and drops it at the ends.</summary>
    public static string Fold(string text)
    {
        var builder = new ParagraphBuilder();
        builder.Append(text);
        return builder.text.ToString();
    }

    /// <summary>Adds text as it stands in the file.</summary>
    public void Append(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (char.IsWhiteSpace(c))
            {
                blankPending = true;
                continue;
            }

            if (blankPending && text.Length > 0)
            {
                text.Append(' ');
            }

            blankPending = false;
            text.Append(c);
        }
    }

    /// <summary>Notes a footnote mark after the text added so far; a blank before the mark does not count.</summary>
    public void Mark(Source source) => marks.Add(new FootnoteMark(text.Length, source));

    /// <summary>The paragraph gathered since the last call, and an empty builder for the next.</summary>
    /// <returns><see langword="null"/> when it has neither a letter nor a digit, as an ornament or a rule.</returns>
    public Paragraph? Take()
    {
        var words = text.ToString();
        var paragraph = words.AsSpan().ContainsWord() ? new Paragraph(words, [.. marks]) : null;
        text.Clear();
        marks.Clear();
        blankPending = false;
        return paragraph;
    }
}
