using System.Xml;
using System.Xml.Linq;
using TalksBot.Outbox;

namespace TalksBot.CommandLine;

/// <summary>Shows messages in Telegram's HTML to people at a terminal: a line between two, and buttons in brackets.</summary>
static class DigestDisplay
{
    /// <summary>Writes the messages.</summary>
    public static void Show(IReadOnlyList<MessagePart> parts, TextWriter output)
    {
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0)
            {
                output.WriteLine("\n---\n");
            }

            output.WriteLine(TextOf(part.Html));
            foreach (var row in part.Keyboard ?? [])
            {
                output.WriteLine(string.Join(' ', row.Select(button => $"[{button.Text}]")));
            }
        }
    }

    /// <summary>What is to be read of a message: quotations marked by a bar, links followed by their addresses.</summary>
    static string TextOf(string html)
    {
        // What the bot writes is well-formed, and its entities are XML's; characters that XML forbids may stand in an article.
        using var reader = XmlReader.Create(new StringReader($"<message>{html}</message>"), new XmlReaderSettings { CheckCharacters = false });
        return TextOf(XElement.Load(reader, LoadOptions.PreserveWhitespace));
    }

    static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "a" } link => $"{Content(link)} <{link.Attribute("href")?.Value}>",
        XElement { Name.LocalName: "blockquote" } quote => "| " + Content(quote).Replace("\n", "\n| ", StringComparison.Ordinal),
        XElement other => Content(other),
        _ => "",
    };

    static string Content(XElement element) => string.Concat(element.Nodes().Select(TextOf));
}
