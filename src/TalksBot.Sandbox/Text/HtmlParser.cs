using System.Globalization;
using System.Text;

namespace TalksBot.Sandbox.Text;

/// <summary>
/// Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>), read by the rules and refused in the words
/// of its server. Offsets in the words are in bytes of UTF-8, as Telegram counts them.
/// </summary>
sealed class HtmlParser
{
    readonly string html;
    readonly StringBuilder text = new();
    readonly HtmlMarks marks = new();
    readonly Stack<HtmlTag> open = new();
    int at;

    HtmlParser(string html) => this.html = html;

    /// <summary>Reads <paramref name="html"/>.</summary>
    /// <exception cref="FormatException">It is not Telegram's HTML; the message is the reason in Telegram's words.</exception>
    public static FormattedText Parse(string html)
    {
        var parser = new HtmlParser(html);
        parser.Read();
        return new FormattedText(parser.text.ToString(), parser.marks.Ordered());
    }

    // What lies beyond the end reads as a zero, which no text may contain: each loop below ends there.
    char Current => at < html.Length ? html[at] : '\0';

    void Read()
    {
        if (html.Contains('\0', StringComparison.Ordinal))
        {
            throw new FormatException("Text must not contain null bytes");
        }

        while (at < html.Length)
        {
            if (Current == '<')
            {
                ReadTag();
            }
            else
            {
                ReadCharacter(text);
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw new FormatException($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
        }

        if (Surrogates.HasLone(text.ToString()))
        {
            throw new FormatException("Text contains invalid Unicode characters after decoding HTML entities, "
                + "check for unmatched surrogate code units");
        }
    }

    void ReadCharacter(StringBuilder into)
    {
        if (Current == '&' && HtmlReference.TryRead(html, ref at) is { } decoded)
        {
            into.Append(decoded);
        }
        else
        {
            into.Append(html[at++]);
        }
    }

    void ReadTag()
    {
        var begin = at++;
        if (Current == '/')
        {
            ReadEnd(begin);
        }
        else
        {
            ReadStart(begin);
        }

        at++;
    }

    void ReadStart(int begin)
    {
        SkipUntil(c => IsSpace(c) || c == '>');
        if (Current == '\0')
        {
            throw Fault("Unclosed start tag", begin);
        }

        var tag = new HtmlTag(html[(begin + 1)..at].ToLowerInvariant(), text.Length);
        if (!tag.IsSupported)
        {
            throw Fault($"Unsupported start tag \"{tag.Name}\"", begin);
        }

        while (Current != '>')
        {
            SkipSpace();
            if (Current != '>')
            {
                ReadAttribute(tag, begin);
            }
        }

        if (tag is { Name: "span", IsSpoiler: false })
        {
            throw Fault("Tag \"span\" must have class \"tg-spoiler\"", begin);
        }

        // Telegram's documents forbid it; its server silently merges the two, which never is what the sender meant.
        if (tag.Name == "blockquote" && open.Any(each => each.Name == "blockquote"))
        {
            throw Fault("Nested \"blockquote\" is not allowed", begin);
        }

        open.Push(tag);
    }

    void ReadAttribute(HtmlTag tag, int begin)
    {
        var start = at;
        SkipUntil(c => IsSpace(c) || c is '=' or '>' or '/' or '"' or '\'');
        var name = html[start..at];
        if (name.Length == 0)
        {
            throw Fault($"Empty attribute name in the tag \"{tag.Name}\"", begin);
        }

        SkipSpace();
        if (Current == '=')
        {
            at++;
            SkipSpace();
            RequireMore(tag, begin);
            tag.Set(name, ReadValue());
            if (Current == '\0')
            {
                throw Fault("Unclosed start tag", begin);
            }
        }
        else
        {
            RequireMore(tag, begin);
            tag.Set(name, "");
        }
    }

    string ReadValue()
    {
        if (Current is not ('"' or '\''))
        {
            var start = at;
            SkipUntil(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'));
            return IsSpace(Current) || Current == '>'
                ? html[start..at].ToLowerInvariant()
                : throw Fault("Unexpected end of name token", start);
        }

        var quote = html[at++];
        var value = new StringBuilder();
        while (Current != quote && Current != '\0')
        {
            ReadCharacter(value);
        }

        if (Current == quote)
        {
            at++;
        }

        return value.ToString();
    }

    void ReadEnd(int begin)
    {
        if (!open.TryPeek(out var tag))
        {
            throw Fault("Unexpected end tag", begin);
        }

        SkipUntil(c => IsSpace(c) || c == '>');
        var name = html[(begin + 2)..at].ToLowerInvariant();
        SkipSpace();
        if (Current != '>')
        {
            throw Fault("Unclosed end tag", begin);
        }

        if (name.Length > 0 && name != tag.Name)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\""));
        }

        open.Pop();
        if (text.Length > tag.Offset)
        {
            marks.Add(tag, text.ToString(tag.Offset, text.Length - tag.Offset));
        }
    }

    void RequireMore(HtmlTag tag, int begin)
    {
        if (Current == '\0')
        {
            throw Fault($"Unclosed start tag \"{tag.Name}\"", begin);
        }
    }

    void SkipSpace() => SkipUntil(c => !IsSpace(c));

    void SkipUntil(Func<char, bool> stop)
    {
        while (at < html.Length && !stop(html[at]))
        {
            at++;
        }
    }

    FormatException Fault(string what, int position)
        => new(string.Create(CultureInfo.InvariantCulture, $"{what} at byte offset {Bytes(position)}"));

    int Bytes(int position) => Encoding.UTF8.GetByteCount(html.AsSpan(0, position));

    static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\v' or '\f';
}
