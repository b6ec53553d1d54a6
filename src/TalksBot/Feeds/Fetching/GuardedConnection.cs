using System.Net;
using System.Net.Sockets;

namespace TalksBot.Feeds.Fetching;

/// <summary>
/// Connects only to addresses that <see cref="AddressRule"/> allows. The name is looked up once, and the very address that
/// was looked at is connected to: a name that resolves to something else a moment later (DNS rebinding) gains nothing.
/// </summary>
sealed class GuardedConnection(AddressRule rule, HostAddresses hosts)
{
    /// <summary>Opens a connection, as <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="BlockedAddressException">None of the host's addresses is allowed.</exception>
    /// <exception cref="SocketException">The name is unknown, or nothing answers at any of its allowed addresses.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        // An address is not looked up: DNS refuses the unspecified ones with an error of their own.
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await hosts.Of(host, cancellation);
        var allowed = addresses.Where(rule.Allows).ToList();
        if (allowed.Count == 0)
        {
            throw new BlockedAddressException(host);
        }

        for (var i = 0; ; i++)
        {
            var socket = new Socket(allowed[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(allowed[i], port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < allowed.Count)
            {
                // The next address may answer: many hosts have one of each family.
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
