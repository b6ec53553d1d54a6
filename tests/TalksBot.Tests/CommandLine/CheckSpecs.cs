using TalksBot.Sandbox;

namespace TalksBot.Tests.CommandLine;

/// <summary>What check tells of the parts that every bot has.</summary>
public sealed class CheckSpecs : IDisposable
{
    const string Token = "123456:SECRET-secret_0";

    readonly TestFolder folder = new();

    public CheckSpecs() => TestArticles.WriteTalks(folder.Sub("knowledge"));

    [Fact]
    public async Task Check_tells_what_is_well_and_what_is_not()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        (string, string)[] right = [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString())];
        var well = await BotProcess.RunAsync(folder.Path, ["check"], right);
        Assert.Equal(0, well.ExitCode);
        Assert.Contains("@talks_bot", well.Output, StringComparison.Ordinal);
        Assert.Contains("2 articles with", well.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not ok", well.Output, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "knowledge", "broken.txt"), [0xff, 0xfe, 0x00]);
        var unwell = await BotProcess.RunAsync(
            folder.Path, ["check"], ("Telegram__Token", Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(1, unwell.ExitCode);
        Assert.Contains("broken.txt", unwell.Output, StringComparison.Ordinal);
        Assert.Contains("Telegram does not know this token", string.Join(' ', unwell.Output.Split()), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", unwell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_that_is_met_only_later_is_told_in_a_sentence_by_the_bot_and_by_check()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        var file = Path.Combine(folder.Sub("data"), "bot.db");
        await Storage.DamagedDatabase.WriteAsync(file);
        (string, string)[] environment = [("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString())];
        var check = await BotProcess.RunAsync(folder.Path, ["check"], environment);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"{file} is damaged", check.Output, StringComparison.Ordinal);

        var run = await BotProcess.RunAsync(folder.Path, [], environment);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"The database {file} is damaged", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Check_tells_what_was_never_delivered_and_why()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await using (var database = TalksBot.Storage.Database.Open(Path.Combine(folder.Sub("data"), "bot.db")))
        {
            var inbox = new TalksBot.Storage.SqliteInbox(database);
            await inbox.Append([new(1, 3, "{}")], DateTimeOffset.UnixEpoch);
            var call = new TalksBot.Outbox.SendText(3, null, "x", null, null);
            foreach (var row in await inbox.Finish(1, [call, call], [], null, DateTimeOffset.UnixEpoch))
            {
                await new TalksBot.Storage.SqliteOutbox(database).GiveUp(row.Id, TalksBot.Outbox.PostingLoss.Refused, "bot was blocked by the user", DateTimeOffset.UnixEpoch);
            }
        }

        var check = await BotProcess.RunAsync(
            folder.Path, ["check"], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        Assert.Equal(0, check.ExitCode);
        Assert.Contains(
            "2 messages were given up, lately because of: bot was blocked by the user", string.Join(' ', check.Output.Split()), StringComparison.Ordinal);
        Assert.Contains("the bot polls for updates", check.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
