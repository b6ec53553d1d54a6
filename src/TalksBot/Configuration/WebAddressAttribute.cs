namespace TalksBot.Configuration;

/// <summary>An absolute http or https address of a page, without user, query or fragment; or nothing.</summary>
sealed class WebAddressAttribute() : SettingAttribute("an https address, such as https://bot.example/telegram, or nothing")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) => value.Length == 0
        || (Uri.TryCreate(value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { UserInfo: "", Query: "", Fragment: "", Host.Length: > 0 });

    /// <inheritdoc/>
    protected override bool IsSecret(string value) => value.Contains('@', StringComparison.Ordinal);
}
