using System.Text.Json.Nodes;
using TalksBot.Tests.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Tests.Sandbox.BotApi;

public class PollingTests
{
    static readonly string[] Messages = ["message"];
    static readonly string[] Presses = ["callback_query"];
    static readonly string[] AllKinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"];

    [Fact]
    public async Task Poll_ByTheClientLibrary_BringsWhatWasSaid()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var alice = sandbox.World.Alice;
        var first = sandbox.World.Say(alice, sandbox.World.PrivateChat(alice), "Hello /start");
        sandbox.World.Say(alice, sandbox.World.PrivateChat(alice), "And why?", replyTo: first);

        var updates = await sandbox.Bot.GetUpdates();

        Assert.Equal(2, updates.Length);
        var message = updates[0].Message!;
        Assert.Equal((first.Id, alice.Id, "Hello /start"), (message.Id, message.Chat.Id, message.Text));
        Assert.Equal((alice.Id, "en", false), (message.From!.Id, message.From.LanguageCode, message.From.IsBot));
        Assert.Equal((ChatType.Private, sandbox.Time.GetUtcNow().UtcDateTime), (message.Chat.Type, message.Date));
        var entity = Assert.Single(message.Entities!);
        Assert.Equal((MessageEntityType.BotCommand, 6, 6), (entity.Type, entity.Offset, entity.Length));
        Assert.Equal(first.Id, updates[1].Message!.ReplyToMessage!.Id);
    }

    [Fact]
    public async Task Updates_OfEveryKind_AreAsTheBotApiDescribesThem()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        await sandbox.ResultAsync("getUpdates", new { allowed_updates = AllKinds });
        var question = world.Say(world.Alice, world.Group, "@talks_bot who? https://example.org #talks");
        var sent = await sandbox.ResultAsync("sendMessage", new
        {
            chat_id = world.Group.Id,
            text = "<b>x</b> <a href=\"https://a.example\">y</a> <pre><code class=\"language-c\">z</code></pre>"
                + "<tg-time unix=\"1\" format=\"d\">t</tg-time><tg-emoji emoji-id=\"5\">👍</tg-emoji>"
                + "<a href=\"tg://user?id=1001\">Alice</a>",
            parse_mode = "HTML",
            reply_parameters = new { message_id = question.Id, quote = "who?" },
            link_preview_options = new { is_disabled = true },
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "More", callback_data = "more" } } } },
        });
        var answer = world.Messages(world.Group)[^1];
        var pressed = world.PressAsync(world.Max, answer, "more");
        world.Say(world.Alice, world.Group, "Thanks", replyTo: answer);
        world.Edit(question, "@talks_bot who was it?");
        world.Promote(world.Bot, canPinMessages: true);
        world.Promote(world.Alice, canPinMessages: false);
        world.Demote(world.Alice);
        world.Kick(world.Alice);
        world.Block(world.Olena);
        world.Unblock(world.Olena);

        var updates = await sandbox.UpdatesAsync();

        string[] kinds =
        [
            "message", "callback_query", "message", "edited_message", "my_chat_member", "chat_member", "chat_member",
            "chat_member", "message", "my_chat_member", "my_chat_member",
        ];
        Assert.Equal(kinds, updates.Select(each => each!.AsObject().Single(field => field.Key != "update_id").Key));
        Assert.Empty(updates.SelectMany(each => BotApiContract.Problems("Update", each)));
        Assert.Empty(BotApiContract.Problems("Message", sent));
        Assert.False(pressed.IsCompleted);
    }

    [Fact]
    public async Task Offset_GivenToAPoll_ConfirmsAllBefore()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (one, two) = (sandbox.World.EnqueueRaw("{}"), sandbox.World.EnqueueRaw("{}"));

        Assert.Equal([one, two], Ids(await sandbox.UpdatesAsync()));
        Assert.Equal([two], Ids(await sandbox.ResultAsync("getUpdates", new { offset = two })));
        Assert.Equal([two], Ids(await sandbox.UpdatesAsync()));
        Assert.Empty(Ids(await sandbox.ResultAsync("getUpdates", new { offset = two + 1 })));
        Assert.Equal(0, sandbox.World.UnconfirmedUpdates);
    }

    [Fact]
    public async Task Offset_BelowZero_KeepsOnlyTheLast()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.EnqueueRaw("{}");
        sandbox.World.EnqueueRaw("{}");
        var last = sandbox.World.EnqueueRaw("{}");

        Assert.Equal([last], Ids(await sandbox.ResultAsync("getUpdates", new { offset = -1 })));
        Assert.Equal([last], Ids(await sandbox.UpdatesAsync()));
    }

    [Fact]
    public async Task Limit_OfAPoll_IsAtMostAHundred()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        for (var i = 0; i < 150; i++)
        {
            sandbox.World.EnqueueRaw("{}");
        }

        Assert.Equal(100, (await sandbox.UpdatesAsync()).Count);
        Assert.Equal(3, ((JsonArray)await sandbox.ResultAsync("getUpdates", new { limit = 3 })).Count);
        Assert.Equal(100, ((JsonArray)await sandbox.ResultAsync("getUpdates", new { limit = 1000 })).Count);
    }

    [Fact]
    public async Task LongPoll_WhenSomethingIsSaid_EndsWithIt()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var poll = sandbox.Bot.GetUpdates(timeout: 50);
        var alice = sandbox.World.Alice;

        sandbox.World.Say(alice, sandbox.World.PrivateChat(alice), "Hello");

        Assert.Equal("Hello", Assert.Single(await poll).Message!.Text);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(1000, 50)]
    public async Task LongPoll_WhenNothingIsSaid_EndsEmptyByTheSandboxsClock(int timeout, int seconds)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var began = sandbox.Time.GetUtcNow();
        var poll = sandbox.ResultAsync("getUpdates", new { timeout });
        while (!poll.IsCompleted)
        {
            // The clock moves on only in the poll's own steps: it must not end before its time.
            await Task.Yield();
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty((JsonArray)await poll);
        Assert.True(sandbox.Time.GetUtcNow() - began >= TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task LongPoll_WhenAnotherBegins_EndsWithConflict()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var first = sandbox.CallAsync("getUpdates", new { timeout = 50, allowed_updates = Messages });
        while (!(await sandbox.ResultAsync("getWebhookInfo")).AsObject().ContainsKey("allowed_updates"))
        {
            // The first poll has arrived when what it asked for is known.
            await Task.Yield();
        }

        var second = sandbox.CallAsync("getUpdates", new { timeout = 50 });
        var refusal = await first;
        sandbox.World.EnqueueRaw("{}");

        Assert.Equal(409, refusal["error_code"]!.GetValue<int>());
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            refusal["description"]!.GetValue<string>());
        Assert.Single((await second)["result"]!.AsArray());
    }

    [Fact]
    public async Task AllowedUpdates_OnceAskedFor_AreRemembered()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        await sandbox.ResultAsync("getUpdates", new { allowed_updates = Presses });
        await sandbox.ResultAsync("getUpdates");
        world.Say(world.Alice, world.PrivateChat(world.Alice), "not wanted");
        Assert.Empty(await sandbox.UpdatesAsync());

        await sandbox.ResultAsync("getUpdates", new { allowed_updates = Array.Empty<string>() });
        world.Say(world.Alice, world.PrivateChat(world.Alice), "wanted again");
        Assert.Single(await sandbox.UpdatesAsync());
    }

    [Fact]
    public async Task Update_NotFetchedForADay_IsDropped()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.EnqueueRaw("{}");
        sandbox.Time.Advance(TimeSpan.FromHours(24.1));
        Assert.Empty(await sandbox.UpdatesAsync());
    }

    [Fact]
    public async Task RawUpdate_OfAnUnknownKind_ComesAsItWasWritten()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var given = sandbox.World.EnqueueRaw("""{"update_id": 900000, "news": {"a": null}}""");
        var made = sandbox.World.EnqueueRaw("""{"message": 5}""");

        var updates = await sandbox.UpdatesAsync();
        Assert.Equal("""{"update_id":900000,"news":{"a":null}}""", updates[0]!.ToJsonString());
        Assert.Equal((900_000, 900_001), (given, made));
        Assert.Equal("""{"update_id":900001,"message":5}""", updates[1]!.ToJsonString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task RawUpdate_ThatIsNoObject_IsRefused(string json)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        Assert.Contains(json, Assert.Throws<ArgumentException>(() => sandbox.World.EnqueueRaw(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_WhenAllIsConfirmed_EndsTheWaitForIt()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var id = sandbox.World.EnqueueRaw("{}");
        var confirmed = sandbox.World.WaitUntilConfirmedAsync();
        await sandbox.UpdatesAsync();
        Assert.False(confirmed.IsCompleted);

        await sandbox.ResultAsync("getUpdates", new { offset = id + 1 });
        await confirmed;
    }

    [Fact]
    public async Task Webhook_Asked_IsRefusedInWordsAndTakenOffGladly()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.EnqueueRaw("{}");
        Assert.Contains("by getUpdates only", await sandbox.RefusalAsync("setWebhook", new { url = "https://a.example" }), StringComparison.Ordinal);
        var info = await sandbox.ResultAsync("getWebhookInfo");
        Assert.Empty(BotApiContract.Problems("WebhookInfo", info));
        Assert.Equal(1, info["pending_update_count"]!.GetValue<int>());
        await sandbox.Bot.DeleteWebhook(dropPendingUpdates: true);
        Assert.Empty(await sandbox.UpdatesAsync());
    }

    [Fact]
    public async Task Server_Disposed_EndsAnOpenPoll()
    {
        var sandbox = await SandboxFixture.StartAsync();
        var poll = sandbox.CallAsync("getUpdates", new { timeout = 50, allowed_updates = Messages });
        while (!(await sandbox.ResultAsync("getWebhookInfo")).AsObject().ContainsKey("allowed_updates"))
        {
            await Task.Yield();
        }

        await sandbox.Server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => poll);
        sandbox.Http.Dispose();
    }

    static IEnumerable<long> Ids(JsonNode updates) => updates.AsArray().Select(each => each!["update_id"]!.GetValue<long>());
}
