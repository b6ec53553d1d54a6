using System.Text;
using TalksBot.Sandbox;

namespace TalksBot.Tests.CommandLine;

/// <summary>
/// The token is part of every address that the bot calls, and what fails likes to name the address: nothing that the program
/// prints or keeps may hold it.
/// </summary>
public sealed class TokenSpecs : IDisposable
{
    const string Secret = "SECRET-that_nobody_may_read";
    const string Token = $"7000000001:{Secret}";

    readonly TestFolder folder = new();

    public TokenSpecs() => TestArticles.WriteTalks(folder.Sub("knowledge"));

    [Fact]
    public async Task The_token_is_nowhere_when_the_connection_and_Telegram_fail()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Token = Token });
        sandbox.Faults.Add("getMe", SandboxFault.BadGateway());
        sandbox.Faults.Add("sendMessage", SandboxFault.ResetAfter());
        sandbox.Faults.Add("sendMessage", SandboxFault.BadGateway());
        sandbox.Faults.Add("getUpdates", SandboxFault.ResetBefore());
        using var bot = BotProcess.Start(folder.Path, [], Settings(sandbox.Address.ToString()));
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        sandbox.World.Say(sandbox.World.Alice, chat, "Who chaired the harbour meeting?");
        await bot.WaitForLineAsync(line => line.Contains("failed at attempt 2", StringComparison.Ordinal));
        sandbox.Faults.Add("getUpdates", SandboxFault.Error(401, "Unauthorized"));
        sandbox.World.Say(sandbox.World.Alice, chat, "/help");
        Assert.Equal(1, await bot.WaitForExitAsync());
        AssertNowhere(bot);
    }

    [Theory]
    [InlineData("http://telegram.invalid")]
    [InlineData("https://telegram.invalid")]
    [InlineData("http://127.0.0.1:1")]
    public async Task The_token_is_nowhere_when_there_is_no_connection(string address)
    {
        using var bot = BotProcess.Start(folder.Path, [], Settings(address));
        await bot.WaitForLineAsync(line => line.Contains("failure 2 in a row", StringComparison.Ordinal));
        bot.Interrupt();
        await bot.WaitForExitAsync();
        AssertNowhere(bot);
        var (_, output, errors) = await BotProcess.RunAsync(folder.Path, ["check"], Settings(address));
        Assert.DoesNotContain(Secret, output + errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // Trace: even what is only written when somebody looks for a fault.
    static (string, string)[] Settings(string address) =>
    [
        ("Telegram__Token", Token), ("Telegram__ApiAddress", address), ("Logging__LogLevel__Default", "Trace"),
    ];

    void AssertNowhere(BotProcess bot)
    {
        Assert.NotEmpty(bot.Output);
        Assert.DoesNotContain(Secret, string.Join('\n', bot.Output) + bot.Errors, StringComparison.Ordinal);
        var secret = Encoding.UTF8.GetBytes(Secret);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories),
            file => File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0);
    }
}
