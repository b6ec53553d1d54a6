using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Operations;
using TalksBot.Sandbox;
using TalksBot.Tests.CommandLine;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Operations;

public class HealthSpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_bot_that_works_is_alive_and_ready()
    {
        await using var operated = await OperatedBot.StartAsync();
        await operated.Bot.AskAsync(operated.Bot.World.Alice, operated.Bot.World.PrivateChat(operated.Bot.World.Alice), "/help");
        var (live, _) = await operated.GetAsync("/health/live");
        var (ready, body) = await operated.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live, ready));
        Assert.StartsWith("{\"status\":\"Healthy\"", body, StringComparison.Ordinal);
        foreach (var check in new[] { "loops", "database", "index", "receiving" })
        {
            Assert.Contains($"\"{check}\":{{\"status\":\"Healthy\"", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bot_that_has_not_heard_of_Telegram_for_90_s_is_not_ready_until_it_does()
    {
        await using var operated = await OperatedBot.StartAsync();
        var bot = operated.Bot;
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        var down = true;
        KeepTelegramDown();
        bot.World.Say(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help"); // Ends the poll under way.
        await bot.PassTimeUntil(Becomes(HttpStatusCode.ServiceUnavailable), Step);
        var (_, finding) = await operated.CheckAsync("ready", "receiving");
        Assert.Matches("^Unhealthy: Telegram was last heard of [0-9]+ s ago$", finding);
        Assert.Equal(HttpStatusCode.OK, (await operated.GetAsync("/health/live")).Status);
        down = false;
        bot.Sandbox.Faults.Clear();
        await bot.PassTimeUntil(Becomes(HttpStatusCode.OK), Step);

        async Task<bool> Becomes(HttpStatusCode wanted)
        {
            while ((await operated.GetAsync("/health/ready")).Status != wanted)
            {
                KeepTelegramDown();
            }

            return true;
        }

        void KeepTelegramDown()
        {
            if (down && bot.Sandbox.Faults.Waiting == 0)
            {
                bot.Sandbox.Faults.Add("getUpdates", SandboxFault.BadGateway());
            }
        }
    }

    [Fact]
    public async Task A_bot_whose_database_cannot_be_written_is_alive_and_not_ready()
    {
        await using var operated = await OperatedBot.StartAsync(services =>
            services.Replace(ServiceDescriptor.Singleton<IBookkeeping, FullDisk>()));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Unhealthy: The disk is full."), await operated.CheckAsync("ready", "database"));
        Assert.Equal(HttpStatusCode.OK, (await operated.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task A_bot_whose_receiving_hangs_is_not_alive()
    {
        var inbox = new HangingInbox();
        await using var operated = await OperatedBot.StartAsync(inbox.Wrap);
        var bot = operated.Bot;
        bot.World.Say(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        await inbox.WhenHanging;
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await operated.GetAsync("/health/live")).Status);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Unhealthy: receiving no longer advances"), await operated.CheckAsync("live", "loops"));
        inbox.GoOn();
        await bot.PassTimeUntil(
            bot.WaitForAsync(bot.World.PrivateChat(bot.World.Alice), message => message.ReplyToId is not null), Step);
        Assert.Equal(HttpStatusCode.OK, (await operated.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task By_webhook_the_bot_is_ready_for_as_long_as_Telegram_says_that_it_stands_and_sets_it_again_if_not()
    {
        await using var telegram = await WebhookTelegram.StartAsync();
        await using var operated = await OperatedBot.StartAsync(telegram.Use);
        var bot = operated.Bot;
        await bot.PassTimeUntil(Heard(status => status == HttpStatusCode.OK), Step);
        bot.Time.Advance(TimeSpan.FromSeconds(45));
        await bot.PassTimeUntil(Heard(status => status == HttpStatusCode.OK), Step);
        telegram.KnownUrl = "https://thief.example/telegram";
        await bot.PassTimeUntil(SetAgain(), TimeSpan.FromSeconds(1));
        Assert.Contains(bot.Log.Lines, line => line.Contains("Somebody has changed the webhook (it is https://thief.example/telegram)", StringComparison.Ordinal));
        Assert.Equal(telegram.Webhook.ToString(), telegram.KnownUrl);

        async Task<bool> Heard(Func<HttpStatusCode, bool> isWanted)
        {
            while (!isWanted((await operated.GetAsync("/health/ready")).Status))
            {
                await Task.Yield();
            }

            return true;
        }

        async Task<bool> SetAgain()
        {
            while (telegram.Set.Count < 2)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), bot.Time);
            }

            return true;
        }
    }

    [Fact]
    public async Task Nothing_listens_where_that_is_not_wanted()
    {
        await using var bot = await RunningBot.StartAsync(settings: ("Operations:ListenOn", ""));
        Assert.Null(bot.Service<OperationsServer>().Address);
        Assert.Null(bot.Service<Telemetry>().Meters);
    }

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_a_sentence_and_exit_code_1()
    {
        using var folder = new TestFolder();
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        var (exitCode, _, errors) = await BotProcess.RunAsync(
            folder.Path, ["run"], ("Telegram__Token", "1:a"), ("Telegram__ApiAddress", "http://127.0.0.1:9"), ("Operations__ListenOn", address));
        Assert.Equal(1, exitCode);
        Assert.Matches(
            $"^Health and metrics cannot be told on {address} \\(.*\\)\\. Give Operations:ListenOn another port, empty it to go without them, or free this one\\.$",
            errors);
    }

    sealed class FullDisk : IBookkeeping
    {
        public Backlog ReadBacklog() => throw new IOException("The disk is full.");

        public Task<DateTimeOffset> Beat(DateTimeOffset now) => throw new IOException("The disk is full.");
    }
}
