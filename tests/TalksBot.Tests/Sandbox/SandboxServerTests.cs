using System.Net;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Sandbox;

public class SandboxServerTests
{
    [Fact]
    public async Task Server_Started_ListensOnLoopbackWithATokenOfItsOwn()
    {
        await using var one = await SandboxServer.StartAsync(new SandboxOptions());
        await using var two = await SandboxServer.StartAsync(new SandboxOptions());
        Assert.Equal(("127.0.0.1", "/"), (one.Address.Host, one.Address.AbsolutePath));
        Assert.NotEqual(one.Token, two.Token);
        Assert.StartsWith($"{one.World.Bot.Id}:SANDBOX-", one.Token, StringComparison.Ordinal);
        Assert.NotEqual(one.Address.Port, two.Address.Port);
    }

    [Fact]
    public async Task Port_ThatIsTaken_StopsTheStart()
    {
        await using var one = await SandboxServer.StartAsync(new SandboxOptions());
        await Assert.ThrowsAsync<IOException>(() => SandboxServer.StartAsync(new SandboxOptions { Port = one.Address.Port }));
    }

    [Fact]
    public async Task Port_OfADisposedServer_IsFree()
    {
        var one = await SandboxServer.StartAsync(new SandboxOptions { Token = "1:SAME" });
        await one.DisposeAsync();
        await using var two = await SandboxServer.StartAsync(new SandboxOptions { Port = one.Address.Port, Token = "1:SAME" });
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(two.Address, "/bot1:SAME/getMe"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Requests_BeyondWhatIsKept_AreForgottenTheOldestFirst()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options with { RequestsKept = 2 });
        await sandbox.ResultAsync("getMe");
        await sandbox.ResultAsync("getWebhookInfo");
        await sandbox.ResultAsync("getUpdates");
        Assert.Equal(["getWebhookInfo", "getUpdates"], sandbox.Server.Requests.Select(each => each.Method));
    }
}
