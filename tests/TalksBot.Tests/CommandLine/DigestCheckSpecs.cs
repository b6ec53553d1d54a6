using Microsoft.Extensions.DependencyInjection;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.CommandLine;

/// <summary>What check says of digests.</summary>
public sealed class DigestCheckSpecs : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Check_tells_how_many_chats_are_subscribed_and_why_digests_were_left_out()
    {
        await using var bot = await RunningBot.StartAsync(services: services =>
            services.AddSingleton<IArrivals>(new GivenArrivals()).AddSingleton<IDigestWriter>(new GivenDigests()));
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/subscribe 08:30 Kyiv");
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/subscribe 08:30 Kyiv");
        Assert.Contains("2 chats are subscribed; none was left out in the last week of them", await CheckAsync(bot), StringComparison.Ordinal);

        await DigestDeliverySpecs.NextDue(bot);
        await DigestDeliverySpecs.Decided(bot, "NothingNew 2025-07-27");
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/unsubscribe");
        Assert.Contains("1 chats are subscribed; left out in the last week of them: 2 NothingNew", await CheckAsync(bot), StringComparison.Ordinal);
    }

    async Task<string> CheckAsync(RunningBot bot)
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync(
            folder.Path,
            ["check"],
            ("Telegram__Token", bot.Sandbox.Token), ("Telegram__ApiAddress", bot.Sandbox.Address.ToString()),
            ("Storage__DataFolder", bot.Data), ("Knowledge__Folder", bot.Articles));
        Assert.Equal((0, ""), (exitCode, errors));
        return output;
    }
}
