using TalksBot.Sandbox;

namespace TalksBot.Tests.CommandLine;

/// <summary>A system whose limit of watches on folders is reached.</summary>
public sealed class WatchSpecs : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task Where_the_system_lets_nobody_watch_the_folder_I_am_answered_from_new_articles_all_the_same()
    {
        Skip.IfNot(BotProcess.CanForbidWatches(), "Nobody may forbid watches here.");
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        using var bot = BotProcess.StartWithoutWatches(
            folder.Path, ["run"], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()));
        var told = await bot.WaitForLineAsync(line => line.Contains("cannot be watched", StringComparison.Ordinal));
        Assert.Contains("so it is looked through every few seconds", told, StringComparison.Ordinal);
        Assert.Contains("fs.inotify.max_user_watches", told, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(folder.Sub("knowledge"), "door.txt"), "A door\nThe lighthouse door is green.\n");
        await bot.WaitForLineAsync(line => line.Contains("1 articles read", StringComparison.Ordinal));
        var (world, alice) = (sandbox.World, sandbox.World.Alice);
        var said = world.Say(alice, world.PrivateChat(alice), "What colour is the lighthouse door?");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = await world.WaitForAsync(said.Chat, message => message.ReplyToId == said.Id, patience.Token);
        Assert.Contains("The lighthouse door is green.", answer.Text, StringComparison.Ordinal);
        Assert.Single(bot.Output, line => line.Contains("cannot be watched", StringComparison.Ordinal));
    }
}
