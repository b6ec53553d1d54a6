using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace TalksBot.Tests.Operations;

/// <summary>The socket that systemd listens on: a datagram socket of the file system.</summary>
sealed class NotifySocket : IDisposable
{
    readonly TestFolder folder = new();
    readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    readonly ConcurrentQueue<string> notices = [];
    readonly SemaphoreSlim news = new(0);

    public NotifySocket()
    {
        Path = System.IO.Path.Combine(folder.Path, "notify");
        socket.Bind(new UnixDomainSocketEndPoint(Path));
        _ = Listen();
    }

    public string Path { get; }

    /// <summary>What came so far, each notice by itself.</summary>
    public IReadOnlyList<string> Notices => [.. notices];

    /// <summary>Waits until as many notices of a kind have come.</summary>
    public async Task WaitForAsync(string notice, int times = 1)
    {
        while (notices.Count(heard => heard == notice) < times)
        {
            Assert.True(await news.WaitAsync(TimeSpan.FromSeconds(60)), $"{notice} did not come {times} times: {string.Join(", ", notices)}");
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        folder.Dispose();
        news.Dispose();
    }

    async Task Listen()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var length = await socket.ReceiveAsync(buffer);
                foreach (var notice in Encoding.UTF8.GetString(buffer, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    notices.Enqueue(notice);
                    news.Release();
                }
            }
        }
        catch (Exception problem) when (problem is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }
}
