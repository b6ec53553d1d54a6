using TalksBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Tests.CommandLine;

/// <summary>The sandbox as people start it.</summary>
public sealed class SandboxCommandSpecs : IDisposable
{
    readonly TestFolder folder = new();

    public SandboxCommandSpecs() => TestArticles.WriteTalks(folder.Sub("knowledge"));

    [Fact]
    public async Task The_sandbox_command_prints_the_address_of_a_page_where_one_can_ask()
    {
        using var bot = BotProcess.Start(folder.Path, ["sandbox"]);
        var line = await bot.WaitForLineAsync(line => line.Contains("http://127.0.0.1:", StringComparison.Ordinal));
        var address = new Uri(line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal)));
        using var http = new HttpClient { BaseAddress = address };
        Assert.Contains("<html", await http.GetStringAsync("/"), StringComparison.Ordinal);
        bot.Interrupt();
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [Fact]
    public async Task The_sandbox_alone_serves_the_Bot_API_to_other_bots_with_limits_when_asked()
    {
        using var alone = BotProcess.Start(folder.Path, ["sandbox", "--only", "--limits"]);
        var address = (await alone.WaitForLineAsync(line => line.StartsWith("Bot API: ", StringComparison.Ordinal)))["Bot API: ".Length..].Trim();
        var token = (await alone.WaitForLineAsync(line => line.StartsWith("Token: ", StringComparison.Ordinal)))["Token: ".Length..].Trim();
        var other = new TelegramBotClient(new TelegramBotClientOptions(token, address) { RetryCount = 0 });
        Assert.Equal("talks_bot", (await other.GetMe()).Username);
        using var http = new HttpClient();
        Assert.Contains("<html", await http.GetStringAsync(new Uri(address)), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<ApiRequestException>(async () =>
        {
            for (var message = 0; message < 30; message++)
            {
                await other.SendMessage(1001, $"Message {message}");
            }
        });
        Assert.Equal(429, refused.ErrorCode);
        alone.Interrupt();
        Assert.Equal(0, await alone.WaitForExitAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var (exitCode, _, errors) = await BotProcess.RunAsync(folder.Path, ["sandbox", "--port", $"{sandbox.Address.Port}"]);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The chat page cannot use port {sandbox.Address.Port}", errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
