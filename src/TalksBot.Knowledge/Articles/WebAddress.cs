namespace TalksBot.Knowledge.Articles;

/// <summary>The only addresses that a citation links to.</summary>
static class WebAddress
{
    /// <summary>Reads an absolute http or https address.</summary>
    /// <returns><see langword="null"/> for anything else: relative addresses, other schemes, no address.</returns>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
            ? uri
            : null;
}
