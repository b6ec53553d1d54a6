using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace TalksBot.Feeds.Reading;

/// <summary>Decodes feeds and pages, whose headers and declarations are wrong as often as not.</summary>
static partial class TextEncoding
{
    // XML declares its encoding in the first line, HTML within its first 1024 bytes by rule, and later in practice.
    const int DeclarationWithin = 4096;

    // UTF-8 with fewer broken bytes than one in so many is a slip of a program that cuts texts; more are another encoding.
    const int BytesForASlip = 1000;

    static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Decodes a text: by its byte order mark, else as UTF-8 where its bytes are that (no other encoding's texts happen to
    /// be), else by what it declares of itself, else by the header, whose encoding is often only the server's default.
    /// </summary>
    /// <param name="bytes">The text.</param>
    /// <param name="charset">The encoding that the header names, or <see langword="null"/>.</param>
    /// <exception cref="FeedFaultException">It is in none of these.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (WideEncoding(bytes) is { } wide)
        {
            return wide.GetString(bytes).TrimStart('\uFEFF');
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8.IsValid(body))
        {
            return Lenient.GetString(body);
        }

        var declared = Declaration().Match(Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationWithin)]));
        string?[] names = [declared.Success ? declared.Groups[1].Value : null, charset];
        foreach (var name in names)
        {
            if (Named(name) is { } encoding && TryDecode(encoding, body, out var text))
            {
                return text;
            }
        }

        var lenient = Lenient.GetString(body);
        return lenient.Count(c => c == '\uFFFD') <= body.Length / BytesForASlip
            ? lenient
            : throw new FeedFaultException(
                $"is not in the encoding that it names ({string.Join(", ", names.OfType<string>().DefaultIfEmpty("none, so UTF-8"))})");
    }

    // UTF-16 by its mark, or by the zeros around its first "<".
    static UnicodeEncoding? WideEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [0x3C, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] or [0, 0x3C, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    static Encoding? Named(string? name)
    {
        try
        {
            return name is null ? null : Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null; // No encoding of that name is known: the next guess counts.
        }
    }

    static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        // The bytes are no UTF-8, and a text that begins with single bytes is no UTF-16.
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
        {
            text = "";
            return false;
        }

        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
