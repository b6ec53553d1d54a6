using System.Xml.Linq;

namespace TalksBot.Feeds.Reading;

/// <summary>The namespaces that feeds borrow elements from.</summary>
static class FeedNames
{
    /// <summary>RDF, the envelope of RSS 0.90 and 1.0.</summary>
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Whole articles in RSS.</summary>
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>Dublin Core: authors, dates, languages.</summary>
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Atom 1.0, whose links stand in RSS, too.</summary>
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Podcasts.</summary>
    public static readonly XNamespace Podcast = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    /// <summary>Whole articles for Yandex's news.</summary>
    public static readonly XNamespace Yandex = "http://news.yandex.ru";

    /// <summary>The prefixes that these are nearly always given, and others that feeds use without declaring them.</summary>
    public static readonly IReadOnlyList<(string Prefix, string Name)> CommonPrefixes =
    [
        ("rdf", Rdf.NamespaceName), ("content", Content.NamespaceName), ("dc", DublinCore.NamespaceName), ("atom", Atom.NamespaceName),
        ("itunes", Podcast.NamespaceName), ("yandex", Yandex.NamespaceName), ("media", "http://search.yahoo.com/mrss/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"), ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"), ("georss", "http://www.georss.org/georss"),
        ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"), ("turbo", "http://turbo.yandex.ru"),
    ];
}
