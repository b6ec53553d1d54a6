using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TalksBot.Feeds.Reading;

/// <summary>Parses a feed's XML, forgiving what feed readers commonly forgive.</summary>
static partial class FeedXml
{
    // A feed stays below ten. What is deeper is made to break whoever walks through it.
    const int Deepest = 100;

    /// <summary>
    /// Parses a feed. No document type is read and nothing outside is loaded: an entity that one would declare stays a word.
    /// Entities of HTML are read as their characters and a bare ampersand as itself; what stands before the first tag is
    /// left out.
    /// </summary>
    /// <exception cref="FeedFaultException">It is no XML, or a page of HTML.</exception>
    public static XDocument Parse(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FeedFaultException(string.IsNullOrWhiteSpace(text) ? "is empty" : "is no XML");
        }

        if (PageStart().IsMatch(text.AsSpan(start)))
        {
            throw new FeedFaultException(FeedAdvertisement.Sentence(text));
        }

        try
        {
            // Control characters come in from databases; no XML may have them, and nobody misses them.
            var mended = Ampersand().Replace(ControlCharacter().Replace(text[start..], ""), Mend);
            RefuseTooDeep(mended);
            using var reader = Open(mended);
            return XDocument.Load(reader);
        }
        catch (XmlException problem)
        {
            throw new FeedFaultException($"is no well-formed XML ({problem.Message.TrimEnd('.')})");
        }
    }

    static XmlReader Open(string xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
        };
        return XmlReader.Create(new StringReader(xml), settings, new XmlParserContext(null, CommonPrefixes(), null, XmlSpace.None));
    }

    // Some feeds use prefixes that they never declare.
    static XmlNamespaceManager CommonPrefixes()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, name) in FeedNames.CommonPrefixes)
        {
            names.AddNamespace(prefix, name);
        }

        return names;
    }

    static void RefuseTooDeep(string xml)
    {
        using var reader = Open(xml);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new XmlException($"elements nest more than {Deepest} deep");
            }
        }
    }

    static string Mend(Match match)
    {
        if (match.Value[0] == '<')
        {
            return match.Value; // CDATA, where an ampersand is one.
        }

        var read = WebUtility.HtmlDecode(match.Value);
        return read == match.Value ? "&amp;" + match.Value[1..] // Nothing that HTML knows.
            : ControlCharacter().IsMatch(read) ? ""
            : match.Groups["name"].Success ? read
            : match.Value;
    }

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex ControlCharacter();

    [GeneratedRegex("""<!\[CDATA\[.*?\]\]>|&(?!(?:amp|lt|gt|quot|apos);)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31};)|#[0-9]{1,8};|#x[0-9A-Fa-f]{1,8};)?""", RegexOptions.Singleline)]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PageStart();
}
