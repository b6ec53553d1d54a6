using System.Xml.Linq;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds.Reading;

/// <summary>
/// Reads RSS 0.90 to 2.0, RDF, and Atom 0.3 and 1.0. Elements are taken by what they are called and not by their version,
/// since feeds mix the versions freely.
/// </summary>
static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="charset">The encoding that the header names, or <see langword="null"/>.</param>
    /// <param name="address">Where it was fetched from: relative links start there.</param>
    /// <param name="today">Today.</param>
    /// <exception cref="FeedFaultException">It is no feed.</exception>
    public static FeedDocument Read(ReadOnlySpan<byte> bytes, string? charset, Uri address, DateOnly today)
    {
        var root = FeedXml.Parse(TextEncoding.Decode(bytes, charset)).Root!;
        var (channel, items) = root.Name.LocalName switch
        {
            "rss" when Child(root, "channel") is { } only => (only, Items(root, "item")),
            // In RDF the items stand beside the channel.
            "RDF" => (Child(root, "channel") ?? root, Items(root, "item")),
            "feed" => (root, Items(root, "entry")),
            var name => throw new FeedFaultException($"is XML of another kind (<{name}>), neither RSS nor Atom"),
        };
        var source = new FeedBase(address, Child(channel, "link")?.Value);
        return new FeedDocument(
            Words(Child(channel, "title")) is { Length: > 0 } title ? title : null,
            LanguageCode.Parse(Child(channel, "language")?.Value ?? (string?)root.Attribute(XNamespace.Xml + "lang")
                ?? channel.Element(FeedNames.DublinCore + "language")?.Value),
            [.. items.Select(item => Entry(item, source, today)).OfType<FeedEntry>().DistinctBy(entry => entry.Key)]);
    }

    static FeedEntry? Entry(XElement item, FeedBase source, DateOnly today)
    {
        var title = Words(Child(item, "title"));
        var id = (Child(item, "guid") ?? Child(item, "id"))?.Value.Trim();
        var link = EntryLink.Of(item, source);
        var updated = (Child(item, "updated") ?? Child(item, "modified"))?.Value.Trim();
        var key = id is { Length: > 0 } ? id : link?.AbsoluteUri ?? title;
        return key.Length == 0
            ? null // Without id, link and title there is nothing to know it by the next time, and nothing to cite.
            : new FeedEntry(
                key,
                title,
                link,
                EntryHtml.Longest(item),
                Author(item),
                FirstDay(item, today),
                updated);
    }

    static DateOnly? FirstDay(XElement item, DateOnly today) => new[]
    {
        Child(item, "pubDate"), Child(item, "published"), Child(item, "issued"), item.Element(FeedNames.DublinCore + "date"),
        Child(item, "created"), Child(item, "updated"), Child(item, "modified"), Child(item, "pubdate"), Child(item, "date"),
    }.Select(element => FeedDate.Read(element?.Value, today)).FirstOrDefault(day => day is not null);

    static string? Author(XElement item)
    {
        var own = Child(item, "author");
        var name = Words(item.Element(FeedNames.DublinCore + "creator")) is { Length: > 0 } creator ? creator
            : own is not null && Child(own, "name") is { } called ? Words(called)
            : own is { HasElements: false } && Words(own) is { Length: > 0 } plain ? FromAddress(plain)
            : Words(item.Element(FeedNames.Podcast + "author"));
        return name.Length > 0 ? name : null;
    }

    // RSS 2.0 has "desk@gull.example (Ida Holm)"; an address without a name is nobody to cite.
    static string FromAddress(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        return !author.Contains('@', StringComparison.Ordinal) ? author
            : open >= 0 && author.EndsWith(')') ? author[(open + 1)..^1].Trim()
            : "";
    }

    /// <summary>An element's child of the feed's own kind: none of a namespace that only lends words.</summary>
    internal static XElement? Child(XElement parent, string name) => Children(parent, name).FirstOrDefault();

    internal static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(child =>
        child.Name.LocalName == name && (child.Name.Namespace == parent.Name.Namespace
            || child.Name.Namespace == parent.Document!.Root!.GetDefaultNamespace()
            || (parent.Name.Namespace == FeedNames.Rdf && child.Name.Namespace != FeedNames.Atom)));

    // Within the root or its channel, which some versions of RSS have and some have not.
    static IEnumerable<XElement> Items(XElement root, string name) => root.Elements()
        .SelectMany(child => child.Name.LocalName == "channel" ? child.Elements() : [child])
        .Where(child => child.Name.LocalName == name);

    static string Words(XElement? element) => element is null
        ? ""
        : string.Join(' ', WebPage.ParagraphsOf(EntryHtml.Html(element)));
}
