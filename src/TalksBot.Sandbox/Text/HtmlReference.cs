using System.Globalization;

namespace TalksBot.Sandbox.Text;

/// <summary>Character references of Telegram's HTML: four names and numbers; all others stay as they were written.</summary>
static class HtmlReference
{
    /// <summary>
    /// What the reference at <paramref name="at"/> stands for, moving <paramref name="at"/> behind it; or
    /// <see langword="null"/>, without moving, when it is none.
    /// </summary>
    public static string? TryRead(string text, ref int at)
    {
        var end = at + 1;
        var code = Peek(text, end) == '#' ? ReadNumber(text, at, ref end) : ReadName(text, ref end);
        if (code == 0)
        {
            return null;
        }

        at = Peek(text, end) == ';' ? end + 1 : end;

        // Half of a surrogate pair has no Rune; two written one after the other make a pair again.
        return code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }

    static int ReadNumber(string text, int begin, ref int end)
    {
        end++;
        var isHex = Peek(text, end) == 'x';
        if (isHex)
        {
            end++;
        }

        var start = end;
        while (isHex ? char.IsAsciiHexDigit(Peek(text, end)) : char.IsAsciiDigit(Peek(text, end)))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return end - begin < 10
            && int.TryParse(text.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and < 0x10FFFF
                ? code
                : 0;
    }

    static int ReadName(string text, ref int end)
    {
        var start = end;
        while (char.IsAsciiLetter(Peek(text, end)))
        {
            end++;
        }

        return text[start..end] switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
    }

    static char Peek(string text, int position) => position < text.Length ? text[position] : '\0';
}
