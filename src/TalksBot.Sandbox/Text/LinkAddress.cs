namespace TalksBot.Sandbox.Text;

/// <summary>Which addresses Telegram lets a text or a button link to.</summary>
static class LinkAddress
{
    /// <summary>
    /// The address with its scheme (<c>http</c> where none was written), or <see langword="null"/> when Telegram would not
    /// link to it.
    /// </summary>
    public static string? Check(string address)
    {
        var text = address.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            text = "http://" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" or "tg" or "ton" or "tonsite"
            && (uri.Scheme is not ("http" or "https") || uri.Host.Contains('.', StringComparison.Ordinal))
                ? text
                : null;
    }
}
