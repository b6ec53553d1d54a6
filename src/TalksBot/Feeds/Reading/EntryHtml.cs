using System.Net;
using System.Xml.Linq;

namespace TalksBot.Feeds.Reading;

/// <summary>The texts of an entry as HTML, whichever way the feed wraps them.</summary>
static class EntryHtml
{
    /// <summary>The longest text that the feed has of an entry; empty for none.</summary>
    public static string Longest(XElement item) => new[]
    {
        item.Element(FeedNames.Content + "encoded"), item.Element(FeedNames.Yandex + "full-text"), FeedReader.Child(item, "content"),
        FeedReader.Child(item, "description"), FeedReader.Child(item, "summary"), item.Element(FeedNames.Podcast + "summary"),
    }.OfType<XElement>().Select(Html).Append("").MaxBy(html => html.Length)!;

    /// <summary>
    /// The HTML in an element. RSS has it escaped or in CDATA; Atom may also say that it is plain text, or have it as XML.
    /// </summary>
    public static string Html(XElement element)
    {
        if (element.HasElements)
        {
            // XHTML in Atom, or unescaped tags in an RSS that forgot to escape them.
            return string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        }

        var isAtom = element.Document!.Root!.Name.LocalName == "feed";
        var isText = isAtom && (string?)element.Attribute("type") is (null or "text" or "text/plain");
        return isText || !element.Value.Contains('<', StringComparison.Ordinal) ? Plain(element.Value, isText) : element.Value;
    }

    // Plain text has its paragraphs divided by blank lines. RSS may still have entities in it ("Tom &amp;amp; Jerry").
    static string Plain(string text, bool isText) => string.Concat((isText ? WebUtility.HtmlEncode(text) : text)
        .ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));
}
