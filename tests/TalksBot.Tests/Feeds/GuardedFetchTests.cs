using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using TalksBot.Feeds.Fetching;

namespace TalksBot.Tests.Feeds;

public sealed class GuardedFetchTests : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    FeedServer server = null!;

    public async Task InitializeAsync() => server = await FeedServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://localhost:{0}/secret")]
    [InlineData("http://2130706433:{0}/secret")]
    [InlineData("http://0x7f000001:{0}/secret")]
    [InlineData("http://0x7f.1:{0}/secret")]
    [InlineData("http://0177.0.0.1:{0}/secret")]
    [InlineData("http://127.1:{0}/secret")]
    [InlineData("http://0.0.0.0:{0}/secret")]
    [InlineData("http://[::1]:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://[::ffff:7f00:1]:{0}/secret")]
    [InlineData("http://[64:ff9b::7f00:1]:{0}/secret")]
    [InlineData("http://[::]:{0}/secret")]
    [InlineData("http://inside.example:{0}/secret")]
    public async Task Get_AddressOfThisComputerOrANetworkWithin_IsRefusedBeforeAnythingIsSent(string form)
    {
        server.Serve("/secret", "secret");
        using var tools = new FetchTools(allowed: "127.0.0.2", hosts: ("inside.example", ["10.0.0.1", "127.0.0.1", "fd00::1"]));
        var failed = Assert.IsType<Fetch.Failed>(await tools.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, server.Address.Port)));
        Assert.Equal(FetchFault.Blocked, failed.Kind);
        Assert.Contains("is in a private network or on this computer", failed.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Get_RedirectToAPrivateAddress_IsRefused()
    {
        server.Serve("/secret", "secret");
        server.ServeStatus("/away", 302, ("Location", server.At("/secret")));
        using var tools = new FetchTools(allowed: "127.0.0.2");
        var failed = Assert.IsType<Fetch.Failed>(await tools.Get(new Uri(server.SecondAddress, "/away").AbsoluteUri));
        Assert.Equal(FetchFault.Blocked, failed.Kind);
        Assert.Equal(["/away"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.2/x")]
    [InlineData("gopher://127.0.0.2/x")]
    public async Task Get_RedirectToAnotherScheme_IsRefused(string place)
    {
        server.ServeStatus("/away", 301, ("Location", place));
        using var tools = new FetchTools();
        Assert.Equal(FetchFault.Blocked, Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/away"))).Kind);
    }

    // Whatever the name resolves to a moment later: what is connected to is what was looked at.
    [Fact]
    public async Task Get_NameWithAllowedAndOtherAddresses_ConnectsToTheAllowedOneAlone()
    {
        server.Serve("/feed", "feed");
        using var tools = new FetchTools(allowed: "127.0.0.2", hosts: ("both.example", ["127.0.0.1", "10.0.0.1", "127.0.0.2"]));
        var failed = await tools.Get($"http://both.example:{server.SecondAddress.Port}/feed");
        Assert.IsType<Fetch.Body>(failed);
        // At 127.0.0.1 nothing listens on this port; what listens there on its own port was not called.
        Assert.Equal("both.example", Assert.Single(server.Requests).Place);
    }

    [Fact]
    public async Task Get_ThreeRedirects_AreFollowedAndAFourthIsNot()
    {
        server.ServeStatus("/1", 301, ("Location", "/2"));
        server.ServeStatus("/2", 308, ("Location", "/3"));
        server.ServeStatus("/3", 302, ("Location", "/4"));
        server.ServeStatus("/0", 301, ("Location", "/1"));
        server.Serve("/4", "here");
        using var tools = new FetchTools();
        var body = Assert.IsType<Fetch.Body>(await tools.Get(server.At("/1")));
        Assert.Equal(new Uri(server.At("/4")), body.Address);
        // For good only as far as the way was for good.
        Assert.Equal(new Uri(server.At("/3")), body.MovedTo);
        Assert.Equal("redirects more than 3 times", Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/0"))).Problem);
    }

    [Fact]
    public async Task Get_RedirectLoop_Ends()
    {
        server.ServeStatus("/loop", 302, ("Location", "/loop"));
        using var tools = new FetchTools();
        Assert.Equal(FetchFault.Redirects, Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/loop"))).Kind);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Get_GzipBomb_EndsAtTheLimitAfterDecompression()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
            {
                await gzip.WriteAsync(zeros);
            }
        }

        Assert.True(packed.Length < 100_000);
        server.Serve("/bomb", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
        });
        using var tools = new FetchTools();
        var failed = Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/bomb")));
        Assert.Equal((FetchFault.TooLarge, "is larger than 5 MB"), (failed.Kind, failed.Problem));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task Get_BodyAtTheLimit_IsTheLastThatIsRead(int bytes, bool isRead)
    {
        server.Serve("/feed", new byte[bytes], "text/xml");
        using var tools = new FetchTools(new FetchLimits { Bytes = 1000, HostPause = TimeSpan.Zero });
        Assert.Equal(isRead, await tools.Get(server.At("/feed")) is Fetch.Body);
    }

    [Fact]
    public async Task Get_EndlessStream_EndsAtTheLimit()
    {
        server.Serve("/endless", async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        using var tools = new FetchTools();
        Assert.Equal(FetchFault.TooLarge, Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/endless"))).Kind);
    }

    [Fact]
    public async Task Get_SlowDrip_EndsAfterTwentySeconds()
    {
        var dripping = new TaskCompletionSource();
        server.Serve("/drip", async context =>
        {
            await context.Response.Body.WriteAsync("<rss>"u8.ToArray());
            await context.Response.Body.FlushAsync();
            dripping.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var tools = new FetchTools();
        var fetching = tools.Get(server.At("/drip"));
        await dripping.Task.WaitAsync(Patience);
        tools.Time.Advance(TimeSpan.FromSeconds(19.9));
        await Task.Yield();
        Assert.False(fetching.IsCompleted);
        tools.Time.Advance(TimeSpan.FromSeconds(0.2));
        var failed = Assert.IsType<Fetch.Failed>(await fetching.WaitAsync(Patience));
        Assert.Equal((FetchFault.TooSlow, "did not send all within 20 s"), (failed.Kind, failed.Problem));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sat, 26 Jul 2025 10:00:00 GMT", 3600)]
    [InlineData("Sat, 26 Jul 2025 08:00:00 GMT", 0)]
    [InlineData("99999999999", 7 * 24 * 3600)]
    [InlineData("soon", null)]
    public async Task Get_RetryAfter_IsReadInBothForms(string value, int? seconds)
    {
        server.ServeStatus("/busy", 429, ("Retry-After", value));
        using var tools = new FetchTools();
        var failed = Assert.IsType<Fetch.Failed>(await tools.Get(server.At("/busy")));
        Assert.Equal(seconds is { } some ? TimeSpan.FromSeconds(some) : null, failed.Wait);
    }

    [Fact]
    public async Task Get_ServerThatFailsForAMoment_IsAskedAgainWithinTheFetch()
    {
        var calls = 0;
        server.Serve("/feed", context =>
        {
            context.Response.StatusCode = ++calls == 1 ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        using var tools = new FetchTools();
        var fetching = tools.Get(server.At("/feed"));
        var start = TimeProvider.System.GetTimestamp();
        while (!fetching.IsCompleted && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            tools.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(fetching, Task.Delay(1));
        }

        Assert.IsType<Fetch.Body>(await fetching);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Get_VersionThatIsKnown_IsNamedAsTheServerWroteIt()
    {
        server.ServeStatus("/feed", 304);
        using var tools = new FetchTools();
        Assert.IsType<Fetch.Unchanged>(await tools.Get(server.At("/feed"), "W/\"a b\"", "Mon, 02 Jun 2025 10:00:00 +0000"));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("W/\"a b\"", "Mon, 02 Jun 2025 10:00:00 +0000"), (request.IfNoneMatch, request.IfModifiedSince));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001::1", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.63.255.255", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void PublicAddress_Address_IsToldFromOthers(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));
}
