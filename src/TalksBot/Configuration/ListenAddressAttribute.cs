using System.Net;

namespace TalksBot.Configuration;

/// <summary>An http address of this computer to listen on: an IP address or localhost, and a port.</summary>
sealed class ListenAddressAttribute() : SettingAttribute(
    "an http address of this computer with a port, such as http://127.0.0.1:8443 (HTTPS ends at the proxy before it)")
{
    /// <summary>Whether a text is such an address.</summary>
    public static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address is { Scheme: "http", UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" }
        && (address.IsLoopback || IPAddress.TryParse(address.IdnHost, out _));

    /// <inheritdoc/>
    protected override bool IsRight(string value) => IsAddress(value);
}
