using System.Globalization;

namespace TalksBot.Sandbox.Text;

/// <summary>A start tag of Telegram's HTML that waits for its end tag.</summary>
/// <param name="name">The tag's name in small letters.</param>
/// <param name="offset">Where its text begins, in UTF-16 code units.</param>
sealed class HtmlTag(string name, int offset)
{
    string? argument;
    long unixTime;

    public string Name => name;

    public int Offset => offset;

    public bool IsSupported => name is "a" or "b" or "strong" or "i" or "em" or "s" or "strike" or "del" or "u" or "ins"
        or "tg-spoiler" or "tg-emoji" or "tg-time" or "span" or "pre" or "code" or "blockquote";

    public bool IsSpoiler => name == "tg-spoiler" || (name == "span" && argument == "spoiler");

    /// <summary>Takes what the attribute says, if the tag knows it; others are passed over, as Telegram does.</summary>
    public void Set(string attribute, string value)
    {
        switch (name, attribute)
        {
            case ("a", "href"):
            case ("tg-emoji", "emoji-id"):
            case ("tg-time", "format"):
                argument = value;
                break;
            case ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal):
                argument = value["language-".Length..];
                break;
            case ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal):
                argument = value["tg-".Length..];
                break;
            case ("blockquote", "expandable"):
                argument = "1";
                break;
            case ("tg-time", "unix"):
                _ = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out unixTime);
                break;
        }
    }

    /// <summary>The entity of the closed tag; <see langword="null"/> when Telegram makes none, as of a link nowhere.</summary>
    /// <exception cref="FormatException">An attribute's value can't be.</exception>
    public SandboxEntity? ToEntity(string content)
    {
        var plain = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "span" or "tg-spoiler" => "spoiler",
            "blockquote" => argument is null ? "blockquote" : "expandable_blockquote",
            "pre" => "pre",
            _ => null,
        };
        if (plain is not null)
        {
            return new SandboxEntity(plain, offset, content.Length);
        }

        return name switch
        {
            "code" => new SandboxEntity("code", offset, content.Length, argument is { Length: > 0 } ? argument : null),
            "tg-emoji" => long.TryParse(argument, CultureInfo.InvariantCulture, out var id) && id != 0
                ? new SandboxEntity("custom_emoji", offset, content.Length, argument)
                : throw new FormatException("Invalid custom emoji identifier specified"),
            "tg-time" => unixTime > 0
                ? new SandboxEntity("date_time", offset, content.Length,
                    unixTime.ToString(CultureInfo.InvariantCulture), argument)
                : null,
            _ => Link(argument is { Length: > 0 } ? argument : content, content.Length),
        };
    }

    SandboxEntity? Link(string address, int length)
    {
        const string mention = "tg://user?id=";
        if (address.StartsWith(mention, StringComparison.Ordinal))
        {
            return new SandboxEntity("text_mention", offset, length, address[mention.Length..]);
        }

        return LinkAddress.Check(address) is { } url ? new SandboxEntity("text_link", offset, length, url) : null;
    }
}
