namespace TalksBot.Configuration;

/// <summary>An absolute http or https address of a server alone: without user, path, query or fragment.</summary>
sealed class HttpAddressAttribute() : SettingAttribute("an http or https address, such as https://api.telegram.org")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "", Host.Length: > 0 };

    /// <inheritdoc/>
    protected override bool IsSecret(string value) => value.Contains('@', StringComparison.Ordinal);
}
