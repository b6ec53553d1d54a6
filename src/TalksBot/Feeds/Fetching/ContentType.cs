using System.Text.RegularExpressions;

namespace TalksBot.Feeds.Fetching;

/// <summary>The header Content-Type, also where it is not quite of its form.</summary>
/// <param name="MediaType">The type in lower case, such as <c>application/rss+xml</c>; empty for none.</param>
/// <param name="Charset">The encoding, or <see langword="null"/>.</param>
sealed partial record ContentType(string MediaType, string? Charset)
{
    /// <summary>Reads the header.</summary>
    public static ContentType Read(string header)
    {
        var charset = CharsetParameter().Match(header);
        return new ContentType(header.Split(';', ',')[0].Trim().ToLowerInvariant(), charset.Success ? charset.Groups[1].Value : null);
    }

    [GeneratedRegex("""charset\s*=\s*["']?([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter();
}
