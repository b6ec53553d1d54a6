using System.Net;
using System.Net.Sockets;
using TalksBot.Sandbox;
using TalksBot.Storage;

namespace TalksBot.Tests.CommandLine;

/// <summary>What check tells of how the bot is looked after, of digests and of the webhook.</summary>
public sealed class OperationCheckSpecs : IAsyncLifetime, IDisposable
{
    readonly TestFolder folder = new();
    SandboxServer sandbox = null!;

    public async Task InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        TestArticles.WriteTalks(folder.Sub("knowledge"));
    }

    [Fact]
    public async Task I_am_told_what_is_not_looked_after()
    {
        var (exitCode, told) = await CheckAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("health and metrics are not told, since Operations:ListenOn is empty", told, StringComparison.Ordinal);
        Assert.Contains("nobody may ask for /status, since Operations:Operators is empty", told, StringComparison.Ordinal);
        Assert.Contains("has not started this process, and is told nothing", told, StringComparison.Ordinal);
        Assert.Contains("nothing is sent to a collector, since OTEL_EXPORTER_OTLP_ENDPOINT is not set", told, StringComparison.Ordinal);
        Assert.Contains("every setting is valid", told, StringComparison.Ordinal);
        Assert.Contains("data will be made at the first start", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_told_what_is_looked_after_and_how()
    {
        var port = FreePort();
        var (exitCode, told) = await CheckAsync(
            ("Operations__ListenOn", $"http://127.0.0.1:{port}"),
            ("Operations__Operators", "1001, 1003"),
            ("NOTIFY_SOCKET", Path.Combine(folder.Path, "notify")),
            ("WATCHDOG_USEC", "60000000"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317"));
        Assert.Equal(0, exitCode);
        Assert.Contains($"health and metrics can be told on http://127.0.0.1:{port}", told, StringComparison.Ordinal);
        Assert.Contains("2 may ask for /status, /gaps and /report", told, StringComparison.Ordinal);
        Assert.Contains("is told of start and stop, and every 30 s that the bot goes on", told, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:4317", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_told_that_somebody_else_has_the_port_and_that_no_collector_can_be_at_the_address()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        // Whoever else has it says something else there.
        var answer = AnswerAsync(other);
        var (exitCode, told) = await CheckAsync(
            ("Operations__ListenOn", $"http://127.0.0.1:{port}"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere"));
        await answer;
        Assert.Equal(1, exitCode);
        Assert.Contains($"health and metrics cannot be told on http://127.0.0.1:{port} (", told, StringComparison.Ordinal);
        Assert.Contains("give Operations:ListenOn another port, or free this one", told, StringComparison.Ordinal);
        Assert.Contains("not ok \u2502 collector", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_told_that_a_running_bot_tells_its_health_there()
    {
        var port = $"http://127.0.0.1:{FreePort()}";
        (string, string)[] environment =
            [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()), ("Operations__ListenOn", port)];
        using var bot = BotProcess.Start(folder.Path, [], environment);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        sandbox.World.Say(sandbox.World.Alice, chat, "/help");
        await sandbox.World.WaitForAsync(chat, message => message.From == sandbox.World.Bot, patience.Token);
        var (exitCode, told) = await CheckAsync(("Operations__ListenOn", port));
        Assert.Equal(0, exitCode);
        Assert.Contains($"a running bot tells its health and metrics on {port}", told, StringComparison.Ordinal);
        bot.Interrupt();
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [Fact]
    public async Task I_am_told_of_subscriptions()
    {
        await Database.Open(Path.Combine(folder.Sub("data"), "bot.db")).DisposeAsync();
        var (exitCode, told) = await CheckAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("0 chats are subscribed; none was left out in the last week of them", told, StringComparison.Ordinal);
        Assert.Contains("no message was given up", told, StringComparison.Ordinal);
        Assert.Contains("bot.db is sound", told, StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await sandbox.DisposeAsync();

    public void Dispose() => folder.Dispose();

    static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    async Task<(int ExitCode, string Told)> CheckAsync(params (string, string)[] environment)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path,
            ["check"],
            [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()), .. environment]);
        Assert.Equal("", errors);
        return (exitCode, string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
