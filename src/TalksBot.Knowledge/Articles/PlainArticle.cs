namespace TalksBot.Knowledge.Articles;

/// <summary>
/// An article in plain text: the first line is the headline, each further line a paragraph, and a last line
/// <c>By NAME</c> the byline.
/// </summary>
static class PlainArticle
{
    const string BylineStart = "By ";
    const int MaxBylineWords = 10;

    /// <summary>Parses a .txt file's text.</summary>
    /// <exception cref="ArticleFaultException">There is no text under the headline.</exception>
    public static ArticleDraft Parse(string text)
    {
        var builder = new ParagraphBuilder();
        var lines = new List<Paragraph>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            builder.Append(line);
            if (builder.Take() is Paragraph paragraph)
            {
                lines.Add(paragraph);
            }
        }

        if (lines.Count == 0)
        {
            throw new ArticleFaultException(null, "is empty; write an article into it or remove it");
        }

        var title = lines[0].Text;
        lines.RemoveAt(0);
        var author = lines.Count > 0 ? Byline(lines[^1].Text) : null;
        if (author is not null)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count == 0)
        {
            throw new ArticleFaultException(null, "has no text below its headline; add it, one paragraph a line");
        }

        var language = LanguageDetector.Detect(lines.Select(line => line.Text).Prepend(title));
        return new ArticleDraft(language, new Source(title, null, author, null, PublicationDate.Undated), lines, []);
    }

    /// <summary>The name in a byline, or <see langword="null"/> when the line is a sentence that begins with "By".</summary>
    static string? Byline(string line)
    {
        if (!line.StartsWith(BylineStart, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = line[BylineStart.Length..];
        return char.IsUpper(name[0]) && name.Split(' ').Length <= MaxBylineWords && !".!?:;".Contains(name[^1]) ? name : null;
    }
}
