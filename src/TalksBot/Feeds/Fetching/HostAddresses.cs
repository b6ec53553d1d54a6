using System.Net;

namespace TalksBot.Feeds.Fetching;

/// <summary>Looks names of hosts up; the tests put another in its place.</summary>
class HostAddresses
{
    /// <summary>The addresses of a host.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or it cannot be looked up.</exception>
    public virtual Task<IPAddress[]> Of(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
