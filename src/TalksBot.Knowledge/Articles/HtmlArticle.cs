using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// An article on a web page that somebody saved: the main text without menus and advertisements. Nothing is fetched.
/// </summary>
static class HtmlArticle
{
    // Only resolves relative addresses of images and links, which are dropped.
    const string NoAddress = "https://localhost/";

    // Pages that people read stay below a hundred. SmartReader's time grows with the square of the depth.
    const int DeepestElement = 256;

    /// <summary>Parses an .html file's text. A page without a title is named by its file.</summary>
    /// <exception cref="ArticleFaultException">There is no main text.</exception>
    public static ArticleDraft Parse(string text, string document)
    {
        var page = Read(text);
        var title = page.Title ?? ArticleTitle.FromFileName(document);
        var language = page.Language ?? LanguageDetector.Detect(page.Paragraphs.Select(p => p.Text).Prepend(title));
        return new ArticleDraft(language, new Source(title, page.Site, page.Author, page.Address, page.Published), page.Paragraphs, []);
    }

    /// <summary>What a page shows, and what it says of itself.</summary>
    /// <exception cref="ArticleFaultException">There is no main text.</exception>
    public static HtmlReading Read(string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        if (IsTooDeep(page))
        {
            throw TooDeep();
        }

        // Read before SmartReader takes the page apart.
        var address = HtmlMetadata.Address(page);
        var published = HtmlMetadata.Published(page);
        var isOpen = HtmlMetadata.IsOpen(page);
        using var reader = new Reader(address?.AbsoluteUri ?? NoAddress, page);
        var article = reader.GetArticle();
        var paragraphs = article.Completed ? Paragraphs(article.Content) : [];
        var lastLine = Byline.TakeLast(paragraphs);
        if (paragraphs.Count == 0)
        {
            throw new ArticleFaultException(null, "shows no main text; copy the article's text into a .txt file");
        }

        var author = Words(article.Byline) is string line ? Byline.Parse(line) ?? line : lastLine;
        return new HtmlReading(
            Words(article.Title), Words(article.SiteName), author, address, published, LanguageCode.Parse(article.Language), isOpen, paragraphs);
    }

    /// <summary>The paragraphs of a piece of HTML, all of it.</summary>
    /// <exception cref="ArticleFaultException">It nests its elements too deep.</exception>
    public static IReadOnlyList<Paragraph> ReadPiece(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return IsTooDeep(page) ? throw TooDeep() : Paragraphs(page);
    }

    static bool IsTooDeep(INode page)
    {
        // Without recursion, which such a page would overflow the stack by.
        var depth = 0;
        for (var node = page; node is not null && depth <= DeepestElement;)
        {
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node != page && node.NextSibling is null)
            {
                (node, depth) = (node.Parent, depth - 1);
            }

            node = node == page ? null : node?.NextSibling;
        }

        return depth > DeepestElement;
    }

    static ArticleFaultException TooDeep() =>
        new(null, $"nests its elements more than {DeepestElement} deep; copy the article's text into a .txt file");

    static string? Words(string? text) => ParagraphBuilder.Fold(text ?? "") is { Length: > 0 } words ? words : null;

    static List<Paragraph> Paragraphs(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return [];
        }

        using var content = new HtmlParser().ParseDocument(html);
        return Paragraphs(content);
    }

    static List<Paragraph> Paragraphs(IDocument content)
    {
        var paragraphs = new List<Paragraph>();
        var builder = new ParagraphBuilder();
        Collect(content.Body!, builder, paragraphs);
        Flush(builder, paragraphs);
        return paragraphs;
    }

    static void Collect(INode parent, ParagraphBuilder builder, List<Paragraph> paragraphs)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                builder.Append(words.Data);
                continue;
            }

            if (node is not IElement element)
            {
                continue;
            }

            var isBlock = IsBlock(element.LocalName);
            if (isBlock)
            {
                Flush(builder, paragraphs);
            }

            if (element.LocalName == "br")
            {
                builder.Append(" ");
            }
            else if (!IsLeftOut(element.LocalName))
            {
                Collect(element, builder, paragraphs);
            }

            if (isBlock)
            {
                Flush(builder, paragraphs);
            }
        }
    }

    static void Flush(ParagraphBuilder builder, List<Paragraph> paragraphs)
    {
        if (builder.Take() is Paragraph paragraph)
        {
            paragraphs.Add(paragraph);
        }
    }

    static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer"
        or "blockquote" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "address" or "details" or "summary" or "hr"
        || IsLeftOut(name);

    // Headings, tables, captions and code are not sentences.
    static bool IsLeftOut(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "pre"
        or "figure" or "figcaption" or "script" or "style" or "noscript" or "template" or "nav" or "aside" or "form"
        or "button" or "svg" or "math" or "select" or "textarea";
}
