using System.Text;

namespace TalksBot.Tests.Feeds;

/// <summary>Feeds as they are met: versions, encodings, slips of programs, and what is no feed at all.</summary>
static class FeedShapes
{
    const string Plain = "Talks end | http://gull.example/a | 2025-06-02 | Ida Holm | The talks ended.";

    public static IReadOnlyList<FeedShape> All { get; } =
    [
        FeedShape.Text("RSS 0.91 with its document type", """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Gull</title><link>http://gull.example/</link><language>en</language>
            <item><title>Talks end</title><link>http://gull.example/a</link><description>The talks ended.</description></item></channel></rss>
            """, "Talks end | http://gull.example/a |  |  | The talks ended."),
        FeedShape.Text("RSS 0.92 without titles", """
            <rss version="0.92"><channel><title>Gull</title><link>http://gull.example/</link>
            <item><description>The talks ended. See &lt;a href="http://gull.example/a"&gt;here&lt;/a&gt;.</description><link>http://gull.example/a</link></item></channel></rss>
            """, " | http://gull.example/a |  |  | The talks ended. See here."),
        FeedShape.Text("RSS 0.90 in RDF", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>Gull</title><link>http://gull.example/</link><description>News</description></channel>
            <item><title>Talks end</title><link>http://gull.example/a</link></item></rdf:RDF>
            """, "Talks end | http://gull.example/a |  |  | "),
        FeedShape.Text("RSS 1.0 with Dublin Core", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://gull.example/"><title>Gull</title><link>http://gull.example/</link><dc:language>en</dc:language></channel>
            <item rdf:about="http://gull.example/a"><title>Talks end</title><link>http://gull.example/a</link><description>The talks ended.</description>
            <dc:creator>Ida Holm</dc:creator><dc:date>2025-06-02T23:30:00+03:00</dc:date></item></rdf:RDF>
            """, Plain),
        FeedShape.Text("RSS 2.0", Rss("""
            <item><title>Talks end</title><link>http://gull.example/a</link><guid isPermaLink="false">tag:1</guid><description>The talks ended.</description>
            <author>desk@gull.example (Ida Holm)</author><pubDate>Mon, 02 Jun 2025 10:00:00 +0300</pubDate></item>
            """), Plain),
        FeedShape.Text("Atom 0.3", """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Gull</title>
            <entry><title>Talks end</title><link rel="alternate" type="text/html" href="http://gull.example/a"/><id>tag:gull,1</id>
            <author><name>Ida Holm</name></author><issued>2025-06-02T10:00:00Z</issued><modified>2025-06-03T10:00:00Z</modified>
            <content type="text/html" mode="escaped">&lt;p&gt;The talks ended.&lt;/p&gt;</content></entry></feed>
            """, Plain),
        FeedShape.Text("Atom 1.0", Atom("""
            <entry><title>Talks end</title><link href="http://gull.example/a"/><id>urn:uuid:1</id><author><name>Ida Holm</name></author>
            <published>2025-06-02T10:00:00Z</published><updated>2025-06-04T10:00:00Z</updated><summary>The talks ended.</summary></entry>
            """), Plain),
        FeedShape.Text("Atom with XHTML inside", Atom("""
            <entry><title type="html">Talks &lt;b&gt;end&lt;/b&gt;</title><link rel="alternate" href="http://gull.example/a"/><id>urn:1</id>
            <author><name>Ida Holm</name></author><updated>2025-06-02T10:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The talks <em>ended</em>.</p></div></content></entry>
            """), Plain),
        FeedShape.Text("Atom with plain text that looks like markup", Atom("""
            <entry><title>5 &lt; 6 &amp; 7</title><link href="http://gull.example/a"/><id>urn:1</id><updated>2025-06-02T10:00:00Z</updated>
            <summary type="text">The sum a &lt;b was wrong.</summary></entry>
            """), "5 < 6 & 7 | http://gull.example/a | 2025-06-02 |  | The sum a <b was wrong."),
        FeedShape.Text("Atom with several links", Atom("""
            <entry><title>Talks end</title><link rel="self" href="http://gull.example/self"/><link rel="enclosure" type="audio/mpeg" href="http://gull.example/a.mp3"/>
            <link rel="replies" href="http://gull.example/replies"/><link rel="alternate" type="application/json" href="http://gull.example/a.json"/>
            <link rel="alternate" type="text/html" href="http://gull.example/a"/>
            <id>urn:1</id><author><name>Ida Holm</name></author><published>2025-06-02T10:00:00Z</published><summary>The talks ended.</summary></entry>
            """), Plain),
        FeedShape.Text("xml:base and relative links", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://other.example/news/"><title>Gull</title>
            <entry xml:base="2025/"><title>Talks end</title><link href="a.html"/><id>1</id><updated>2025-06-02T10:00:00Z</updated><summary>The talks ended.</summary></entry></feed>
            """, "Talks end | http://other.example/news/2025/a.html | 2025-06-02 |  | The talks ended."),
        FeedShape.Text("relative links that start at the site", """
            <rss version="2.0"><channel><title>Gull</title><link>https://www.gull.example/</link>
            <item><title>Talks end</title><link>/news/a</link><description>The talks ended.</description></item></channel></rss>
            """, "Talks end | https://www.gull.example/news/a |  |  | The talks ended."),
        FeedShape.Text("relative links without any base", """
            <rss version="2.0"><channel><title>Gull</title><item><title>Talks end</title><link>../a</link><description>The talks ended.</description></item></channel></rss>
            """, "Talks end | http://gull.example/a |  |  | The talks ended."),
        FeedShape.Text("whole articles in content:encoded", Rss("""
            <item><title>Talks end</title><link>http://gull.example/a</link><description>Short.</description><dc:creator>Ida Holm</dc:creator>
            <pubDate>2 Jun 2025 10:00 GMT</pubDate><content:encoded><![CDATA[<p>The talks ended.</p><p>Nobody &amp; nothing stayed.</p>]]></content:encoded></item>
            """), "Talks end | http://gull.example/a | 2025-06-02 | Ida Holm | The talks ended. Nobody & nothing stayed."),
        FeedShape.Text("CDATA in every element", Rss("""
            <item><title><![CDATA[Talks end]]></title><link><![CDATA[http://gull.example/a]]></link><dc:creator><![CDATA[Ida Holm]]></dc:creator>
            <pubDate><![CDATA[Mon, 02 Jun 2025 10:00:00 GMT]]></pubDate><description><![CDATA[<img src="x.jpg"/> The talks ended.]]></description></item>
            """), Plain),
        FeedShape.Text("a podcast's extras", Rss("""
            <image><url>http://gull.example/i.png</url><title>Other title</title><link>http://gull.example/other</link></image>
            <itunes:owner><itunes:name>Somebody</itunes:name></itunes:owner>
            <item><title>Talks end</title><itunes:title>Episode 5</itunes:title><link>http://gull.example/a</link><itunes:author>Ida Holm</itunes:author>
            <enclosure url="http://gull.example/a.mp3" length="1" type="audio/mpeg"/><itunes:duration>10:00</itunes:duration>
            <pubDate>Mon, 2 Jun 2025 10:00:00 PDT</pubDate><itunes:summary>The talks ended.</itunes:summary></item>
            """), Plain),
        FeedShape.Text("media elements that are called like RSS's", Rss("""
            <item><media:title>A photo</media:title><media:description>Photo: agency</media:description><media:content url="http://gull.example/p.jpg"><media:title>p</media:title></media:content>
            <title>Talks end</title><link>http://gull.example/a</link><atom:link rel="related" href="http://gull.example/r"/><dc:creator>Ida Holm</dc:creator>
            <pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate><description>The talks ended.</description></item>
            """), Plain),
        FeedShape.Text("prefixes that are not declared", """
            <rss version="2.0"><channel><title>Gull</title>
            <item><title>Talks end</title><link>http://gull.example/a</link><dc:creator>Ida Holm</dc:creator><pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate>
            <media:thumbnail url="x"/><content:encoded>The talks ended.</content:encoded></item></channel></rss>
            """, Plain),
        FeedShape.Text("a guid for a link", Rss("""
            <item><title>Talks end</title><guid>http://gull.example/a</guid><dc:creator>Ida Holm</dc:creator><pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate><description>The talks ended.</description></item>
            """), Plain),
        FeedShape.Text("entities of HTML", Rss("""
            <item><title>Talks&nbsp;end&mdash;for now</title><link>http://gull.example/a?x=1&y=2</link><description>Caf&eacute; &foo; Q&A &amp;amp; more.</description></item>
            """), "Talks end\u2014for now | http://gull.example/a?x=1&y=2 |  |  | Caf\u00e9 &foo; Q&A & more."),
        FeedShape.Text("entities that a document type declares", """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><title>Gull</title><item><title>Talks &c; &x;</title><link>http://gull.example/a</link><description>The talks ended.</description></item></channel></rss>
            """, "Talks &c; &x; | http://gull.example/a |  |  | The talks ended."),
        FeedShape.Text("blank lines and warnings before the XML", "\n\n<br />\n<b>Warning</b>: x in <b>a.php</b><br />\n".Replace("<br />", "", StringComparison.Ordinal).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal)
            + Rss("<item><title>Talks end</title><link>http://gull.example/a</link><dc:creator>Ida Holm</dc:creator><pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate><description>The talks ended.</description></item>"), Plain),
        FeedShape.Text("control characters", Rss("<item><title>Talks\u0003 end</title><link>http://gull.example/a</link><description>The talks&#x1F; ended.</description></item>"),
            "Talks end | http://gull.example/a |  |  | The talks ended."),
        FeedShape.Encoded("windows-1251 by its declaration", "windows-1251", "text/xml", """
            <?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Чайка</title>
            <item><title>Переговоры завершены</title><link>http://gull.example/a</link><pubDate>02 июн 2025 10:00:00 +0300</pubDate><description>Стороны разъехались.</description></item></channel></rss>
            """, "Переговоры завершены | http://gull.example/a | 2025-06-02 |  | Стороны разъехались."),
        FeedShape.Encoded("windows-1251 by the header alone", "windows-1251", "text/xml; charset=windows-1251", """
            <rss version="2.0"><channel><title>Чайка</title><item><title>Переговоры завершены</title><link>http://gull.example/a</link></item></channel></rss>
            """, "Переговоры завершены | http://gull.example/a |  |  | "),
        FeedShape.Encoded("koi8-r under a header that says latin", "koi8-r", "text/xml; charset=iso-8859-1", """
            <?xml version='1.0' encoding='KOI8-R'?><rss version="2.0"><channel><title>Чайка</title><item><title>Переговоры завершены</title><link>http://gull.example/a</link></item></channel></rss>
            """, "Переговоры завершены | http://gull.example/a |  |  | "),
        FeedShape.Encoded("UTF-8 that says windows-1251", "utf-8", "text/xml; charset=windows-1251", """
            <?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Чайка</title><item><title>Переговори завершено</title><link>http://gull.example/a</link></item></channel></rss>
            """, "Переговори завершено | http://gull.example/a |  |  | "),
        new("UTF-16 with a byte order mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Rss("<item><title>Görüşmeler bitti</title><link>http://gull.example/a</link></item>"))], "application/xml",
            ["Görüşmeler bitti | http://gull.example/a |  |  | "]),
        new("UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Rss("<item><title>Danışıqlar bitdi</title><link>http://gull.example/a</link></item>"))], "application/rss+xml",
            ["Danışıqlar bitdi | http://gull.example/a |  |  | "]),
        new("UTF-8 with a letter cut in two", Encoding.Latin1.GetBytes(Rss(new string(' ', 2000)
            + "<item><title>Talks end</title><link>http://gull.example/a</link><description>The talks ended\u00D0</description></item>")), "text/xml",
            ["Talks end | http://gull.example/a |  |  | The talks ended\uFFFD"]),
        new("a wrong content type", Encoding.UTF8.GetBytes(Rss("<item><title>Talks end</title><link>http://gull.example/a</link></item>")), "text/html; charset=utf-8",
            ["Talks end | http://gull.example/a |  |  | "]),
        FeedShape.Text("dates of every make", Rss(string.Concat(new[]
        {
            "Mon, 02 Jun 2025 10:00:00 GMT", "Tue, 02 Jun 2025 10:00:00 GMT", "Monday, 2 June 2025 10:00:00 EST", "02 Jun 25 10:00 UT", "2025-06-02", "2025-06-02 10:00:00",
            "2025-06-02T10:00:00.123456+03:00", "20250602T100000Z", "02.06.2025 10:00", "Пн, 02 июня 2025 10:00:00", "2 червня 2025", "02 Haz 2025 10:00",
            "yesterday", "", "Thu, 01 Jan 1970 00:00:00 GMT", "2052-06-02", "31 Feb 2025", "0001-01-01T00:00:00",
        }.Select((date, i) => $"<item><title>{i}</title><link>http://gull.example/{i}</link><pubDate>{date}</pubDate></item>"))),
            [.. Enumerable.Range(0, 18).Select(i => $"{i} | http://gull.example/{i} | {(i < 12 ? "2025-06-02" : "")} |  | ")]),
        FeedShape.Text("entries twice, and some without anything", Rss("""
            <item><guid>1</guid><title>Talks end</title><link>http://gull.example/a</link></item><item><guid>1</guid><title>Talks end again</title></item>
            <item></item><item><title>  </title></item><item><title>Only a title</title></item>
            """), "Talks end | http://gull.example/a |  |  | ", "Only a title |  |  |  | "),
        FeedShape.Text("links of other schemes", Rss("""
            <item><title>Talks end</title><link>javascript:alert(1)</link></item><item><title>More</title><link>file:///etc/passwd</link></item>
            """), "Talks end |  |  |  | ", "More |  |  |  | "),
        FeedShape.Text("an empty feed", Rss("")),
        FeedShape.Text("items in a feed without a channel's title", """<rss><channel><item><title>Talks end</title><link>http://gull.example/a</link></item></channel></rss>""",
            "Talks end | http://gull.example/a |  |  | "),
        FeedShape.Text("a web page", """<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><p>Hello</body></html>""",
            "fault: is a web page, not a feed; the feed that it names is /rss"),
        FeedShape.Text("a page of an error as XHTML", """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Sorry</body></html>""",
            "fault: is a web page, not a feed; look for the feed's own address"),
        FeedShape.Text("a sitemap", """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>""", "fault: is XML of another kind (<urlset>), neither RSS nor Atom"),
        FeedShape.Text("a feed that breaks off", """<rss version="2.0"><channel><title>Gull</title><item><title>Talks""", "fault: is no well-formed XML"),
        FeedShape.Text("JSON", """{"version":"https://jsonfeed.org/version/1"}""", "fault: is no XML"),
        FeedShape.Text("nothing", " ", "fault: is empty"),
        new("bytes of no encoding", [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>"), .. Enumerable.Repeat((byte)0xC3, 50), .. Encoding.UTF8.GetBytes("</title></channel></rss>")],
            "text/xml", ["fault: is not in the encoding that it names (utf-8)"]),
        FeedShape.Text("elements nested without end", string.Concat(Enumerable.Repeat("<rss>", 50_000)), "fault: is no well-formed XML (elements nest more than 100 deep)"),
    ];

    static string Rss(string items) => $"""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
            xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
        <channel><title>Gull</title><link>http://gull.example/</link><atom:link href="http://gull.example/rss" rel="self"/><language>en-GB</language>{items}</channel></rss>
        """;

    static string Atom(string entries) => $"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gull</title><id>urn:feed</id>{entries}</feed>""";
}
