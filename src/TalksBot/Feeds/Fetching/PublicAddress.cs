using System.Net;
using System.Net.Sockets;

namespace TalksBot.Feeds.Fetching;

/// <summary>Tells addresses of the public internet from all others.</summary>
static class PublicAddress
{
    // IANA's registries of special-purpose addresses, iana.org/assignments/iana-ipv4-special-registry and -ipv6-: whatever
    // is not globally reachable.
    static readonly IPNetwork[] Others =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and the metadata of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays, given up
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarking
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    // Only this is given out as public at all; in it lie Teredo, ORCHID, documentation and 6to4.
    static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    static readonly IPNetwork[] Others6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4, which wraps any IPv4 address
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    // Translation of IPv4 (RFC 6052): where a network has no IPv4 of its own, all of it is reached so.
    static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>
    /// Whether an address is one of the public internet: neither private, loopback, link-local, multicast, unspecified,
    /// carrier-grade NAT, unique-local nor reserved, whether written as IPv4 or wrapped into IPv6.
    /// </summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(Others, network => network.Contains(address));
        }

        return Translated.Contains(address)
            ? Is(new IPAddress(address.GetAddressBytes().AsSpan(12)))
            : Global6.Contains(address) && !Array.Exists(Others6, network => network.Contains(address));
    }
}
