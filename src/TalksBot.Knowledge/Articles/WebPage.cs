namespace TalksBot.Knowledge.Articles;

/// <summary>An article on a web page, as the page itself tells of it; what it does not tell is <see langword="null"/>.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Publisher">The publication.</param>
/// <param name="Author">The byline.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Language">ISO 639-1 code, lower case.</param>
/// <param name="IsOpen">Whether everybody may read it, as far as it says: not behind a paywall.</param>
/// <param name="Paragraphs">The main text without menus and advertisements, white space folded; at least one.</param>
public sealed record WebPage(
    string? Title,
    string? Publisher,
    string? Author,
    PublicationDate Published,
    string? Language,
    bool IsOpen,
    IReadOnlyList<string> Paragraphs)
{
    /// <summary>Finds the article on a page. Nothing is fetched.</summary>
    /// <returns><see langword="null"/> when the page shows none, or nothing that can be read.</returns>
    public static WebPage? Read(string html)
    {
        try
        {
            var page = HtmlArticle.Read(html);
            return new WebPage(
                page.Title, page.Site, page.Author, page.Published, page.Language, page.IsOpen, [.. page.Paragraphs.Select(one => one.Text)]);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Beside pages without an article: the parsers may give up on input that their authors did not foresee.
            return null;
        }
    }

    /// <summary>The paragraphs of a piece of HTML, such as the summary in a feed; plain text is one, too.</summary>
    /// <returns>None when there are no words, or the elements nest deeper than any text needs.</returns>
    public static IReadOnlyList<string> ParagraphsOf(string html)
    {
        try
        {
            return [.. HtmlArticle.ReadPiece(html).Select(one => one.Text)];
        }
        catch (ArticleFaultException)
        {
            return [];
        }
    }
}
