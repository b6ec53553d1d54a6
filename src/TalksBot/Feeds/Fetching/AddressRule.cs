using System.Net;
using Microsoft.Extensions.Options;

namespace TalksBot.Feeds.Fetching;

/// <summary>Says where feeds and pages may lie; the tests put another in its place, to let one address of loopback pass.</summary>
class AddressRule(IOptions<FeedsOptions> options)
{
    /// <summary>Whether the bot may connect to an address.</summary>
    public virtual bool Allows(IPAddress address) => options.Value.AllowPrivateNetworks || PublicAddress.Is(address);
}
