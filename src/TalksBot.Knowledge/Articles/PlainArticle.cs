namespace TalksBot.Knowledge.Articles;

/// <summary>
/// An article in plain text: the first line is the headline, each further line a paragraph, and a last line
/// <c>By NAME</c> the byline.
/// </summary>
static class PlainArticle
{
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
        var author = Byline.TakeLast(lines);
        if (lines.Count == 0)
        {
            throw new ArticleFaultException(null, "has no text below its headline; add it, one paragraph a line");
        }

        var language = LanguageDetector.Detect(lines.Select(line => line.Text).Prepend(title));
        return new ArticleDraft(language, new Source(title, null, author, null, PublicationDate.Undated), lines, []);
    }
}
