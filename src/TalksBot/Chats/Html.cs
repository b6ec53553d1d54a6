using System.Text;

namespace TalksBot.Chats;

/// <summary>
/// A piece of Telegram's HTML that is well-formed by construction: text from outside only gets in through
/// <see cref="Text"/>, which escapes it.
/// </summary>
/// <remarks>Rule: core.telegram.org/bots/api, "HTML style": only the named entities lt, gt, amp and quot exist.</remarks>
sealed class Html
{
    /// <summary>The longest message, in UTF-16 units of what is visible once the HTML is parsed.</summary>
    public const int LongestMessage = 4096;

    /// <summary>Nothing.</summary>
    public static readonly Html Empty = new("", 0);

    readonly string markup;

    Html(string markup, int visibleLength)
    {
        this.markup = markup;
        VisibleLength = visibleLength;
    }

    /// <summary>How many UTF-16 units of it are visible.</summary>
    public int VisibleLength { get; }

    /// <summary>Whether nothing of it is visible.</summary>
    public bool IsEmpty => VisibleLength == 0;

    /// <summary>Text from anywhere.</summary>
    public static Html Text(string text) => new(Escape(text), text.Length);

    /// <summary>Text of our own without anything to escape.</summary>
    public static Html Raw(string text) => new(text, text.Length);

    /// <summary>A part within a tag of our own choice, such as b or blockquote.</summary>
    public static Html Element(string tag, Html content) =>
        new($"<{tag}>{content.markup}</{tag}>", content.VisibleLength);

    /// <summary>A link.</summary>
    public static Html Link(Uri address, Html content) =>
        new($"<a href=\"{Escape(address.AbsoluteUri)}\">{content.markup}</a>", content.VisibleLength);

    /// <summary>One after the other.</summary>
    public static Html operator +(Html left, Html right) =>
        new(left.markup + right.markup, left.VisibleLength + right.VisibleLength);

    /// <summary>The markup.</summary>
    public override string ToString() => markup;

    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
