using System.Xml.Linq;

namespace TalksBot.Feeds.Reading;

/// <summary>Finds the page that an entry tells of.</summary>
static class EntryLink
{
    /// <summary>
    /// Atom's alternate link, RSS's link, Atom's link within RSS, RDF's own address, or an id that is an address; in this order.
    /// </summary>
    public static Uri? Of(XElement item, FeedBase source)
    {
        var links = FeedReader.Children(item, "link").Concat(item.Elements(FeedNames.Atom + "link")).Distinct().ToList();
        var alternate = links.FirstOrDefault(link => link.Attribute("href") is not null
            && (string?)link.Attribute("rel") is (null or "alternate")
            && (string?)link.Attribute("type") is (null or "text/html" or "application/xhtml+xml"));
        var plain = links.FirstOrDefault(link => link.Attribute("href") is null && !string.IsNullOrWhiteSpace(link.Value));
        var candidates = new (string? Link, XElement? Place)[]
        {
            ((string?)alternate?.Attribute("href"), alternate),
            (plain?.Value, plain),
            ((string?)item.Attribute(FeedNames.Rdf + "about"), item),
            (Permalink(item)?.Value, item),
        };
        return candidates
            .Where(one => one.Link is not null)
            .Select(one => source.Resolve(one.Link!, one.Place!))
            .FirstOrDefault(found => found is not null);
    }

    // A guid is an address unless it says otherwise; an id that is none is told apart by being no absolute address.
    static XElement? Permalink(XElement item)
    {
        var id = FeedReader.Child(item, "guid") ?? FeedReader.Child(item, "id");
        return id is not null && !string.Equals((string?)id.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(id.Value.Trim(), UriKind.Absolute, out _)
                ? id
                : null;
    }
}
