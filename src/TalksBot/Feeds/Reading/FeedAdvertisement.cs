using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TalksBot.Feeds.Reading;

/// <summary>What to say of a page of HTML that stands where a feed should.</summary>
static class FeedAdvertisement
{
    /// <summary>That it is a page, and which feed it advertises, if any: often somebody took the page's address for the feed's.</summary>
    public static string Sentence(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var feed = page.QuerySelectorAll("link[rel~='alternate'][href]")
            .FirstOrDefault(link => link.GetAttribute("type") is "application/rss+xml" or "application/atom+xml")?.GetAttribute("href");
        return feed is null
            ? "is a web page, not a feed; look for the feed's own address"
            : $"is a web page, not a feed; the feed that it names is {feed}";
    }
}
