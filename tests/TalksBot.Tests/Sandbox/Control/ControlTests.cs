using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Sandbox.Control;

/// <summary>What the chat page can do to the world, one request at a time.</summary>
public class ControlTests
{
    const long Group = -1_001_000_000_001;
    const long Forum = -1_001_000_000_002;
    const long Channel = -1_001_000_000_003;
    const long Elsewhere = -1_001_000_000_004;

    [Fact]
    public async Task Bot_GivenARight_IsToldAndMayUseIt()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await DoAsync(sandbox, "standings", new { chatId = Group, memberId = sandbox.World.Bot.Id, status = "administrator", rights = new { canPinMessages = true } });
        var update = Assert.Single(await sandbox.UpdatesAsync())!["my_chat_member"]!;
        Assert.Equal("administrator", (string?)update["new_chat_member"]!["status"]);
        var said = sandbox.World.Say(sandbox.World.Alice, sandbox.World.Group, "Pin this");
        await sandbox.ResultAsync("pinChatMessage", new { chat_id = Group, message_id = said.Id });

        await DoAsync(sandbox, "standings", new { chatId = Group, memberId = sandbox.World.Bot.Id, status = "administrator", rights = new { } });
        Assert.Contains("not enough rights", await sandbox.RefusalAsync("pinChatMessage", new { chat_id = Group, message_id = said.Id }), StringComparison.Ordinal);
        await DoAsync(sandbox, "standings", new { chatId = Group, memberId = sandbox.World.Bot.Id, status = "left" });
        Assert.Contains("bot was kicked", await sandbox.RefusalAsync("sendMessage", new { chat_id = Group, text = "Hello" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_AddedToAChannel_PostsWithTheRightOnly()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        Assert.Contains("bot is not a member", await sandbox.RefusalAsync("sendMessage", new { chat_id = Channel, text = "News" }), StringComparison.Ordinal);
        await DoAsync(sandbox, "standings", new { chatId = Channel, memberId = sandbox.World.Bot.Id, status = "administrator", rights = new { } });
        Assert.Equal("Bad Request: need administrator rights in the channel chat", await sandbox.RefusalAsync("sendMessage", new { chat_id = Channel, text = "News" }));
        await DoAsync(sandbox, "standings", new { chatId = Channel, memberId = sandbox.World.Bot.Id, status = "administrator", rights = new { canPostMessages = true } });
        var posted = await sandbox.ResultAsync("sendMessage", new { chat_id = Channel, text = "News" });
        Assert.Contains("not enough rights", await sandbox.RefusalAsync("pinChatMessage", new { chat_id = Channel, message_id = (int)posted["message_id"]! }), StringComparison.Ordinal);
        await DoAsync(sandbox, "standings", new { chatId = Channel, memberId = sandbox.World.Bot.Id, status = "administrator", rights = new { canPostMessages = true, canEditMessages = true } });
        await sandbox.ResultAsync("pinChatMessage", new { chat_id = Channel, message_id = (int)posted["message_id"]! });
    }

    [Fact]
    public async Task AnonymousAdministrator_WhoSpeaks_IsTheGroupToTheBotAndHerselfToThePage()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var nadia = sandbox.World.Nadia.Id;
        await DoAsync(sandbox, "messages", new { userId = nadia, chatId = Group, text = "/ask@talks_bot Who?" });
        var seen = Assert.Single(await sandbox.UpdatesAsync())!["message"]!;
        Assert.Equal((1_087_968_824, Group), ((long)seen["from"]!["id"]!, (long)seen["sender_chat"]!["id"]!));
        Assert.DoesNotContain("Nadia", seen.ToJsonString(), StringComparison.Ordinal);
        var shown = (await StateAsync(sandbox))["messages"]!.AsArray().Single(each => (long)each!["chatId"]! == Group)!;
        Assert.Equal((nadia, Group, "Istanbul talks"), ((long)shown["authorId"]!, (long)shown["senderId"]!, (string?)shown["name"]));
    }

    [Fact]
    public async Task Topic_Opened_TakesMessagesOfItsOwn()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var topic = (int)(await DoAsync(sandbox, "topics", new { chatId = Forum, name = " Maps " }))["id"]!;
        await DoAsync(sandbox, "messages", new { userId = 1001, chatId = Forum, topicId = topic, text = "Here" });
        var state = await StateAsync(sandbox);
        Assert.Equal(topic, (int)state["messages"]!.AsArray().Single(each => (string?)each!["text"] == "Here")!["topicId"]!);
        Assert.Contains(state["chats"]!.AsArray().Single(each => (long)each!["id"]! == Forum)!["topics"]!.AsArray(),
            each => (string?)each!["name"] == "Maps");
    }

    [Fact]
    public async Task Message_EditedPinnedAndDeleted_ShowsIt()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var id = (int)(await DoAsync(sandbox, "messages", new { userId = 1002, chatId = Group, text = "Frist" }))["id"]!;
        await DoAsync(sandbox, "edits", new { userId = 1002, chatId = Group, messageId = id, text = "First" });
        await DoAsync(sandbox, "pins", new { userId = 1002, chatId = Group, messageId = id, pinned = true });
        var state = await StateAsync(sandbox);
        Assert.Equal(("First", true), state["messages"]!.AsArray().Where(each => (int)each!["id"]! == id && (long)each["chatId"]! == Group)
            .Select(each => ((string?)each!["text"], (bool)each["edited"]!)).Single());
        Assert.Equal("Max pinned \u201cFirst\u201d", (string?)state["messages"]!.AsArray().Single(each => each!["service"] is not null && (long)each["chatId"]! == Group)!["service"]);

        await RefusedAsync(sandbox, "edits", new { userId = 1001, chatId = Group, messageId = id, text = "Mine" }, HttpStatusCode.Forbidden);
        await RefusedAsync(sandbox, "pins", new { userId = 1001, chatId = Group, messageId = id, pinned = false }, HttpStatusCode.BadRequest);
        await RefusedAsync(sandbox, "deletions", new { userId = 1001, chatId = Group, messageId = id }, HttpStatusCode.Forbidden);
        await DoAsync(sandbox, "deletions", new { userId = 1002, chatId = Group, messageId = id });
        Assert.Empty(sandbox.World.Pinned(sandbox.World.Group));
    }

    [Fact]
    public async Task Inline_AskedAndChosen_StandsInTheChat()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var asking = DoAsync(sandbox, "inline-queries", new { userId = 1001, chatId = Group, text = "cease" });
        var query = (await sandbox.ResultAsync("getUpdates", new { timeout = 50 }))[0]!["inline_query"]!;
        Assert.Equal(("cease", "supergroup"), ((string?)query["query"], (string?)query["chat_type"]));
        await sandbox.ResultAsync("answerInlineQuery", new
        {
            inline_query_id = (string)query["id"]!,
            results = new[] { new { type = "article", id = "a", title = "One", input_message_content = new { message_text = "Chosen" } } },
        });
        Assert.Equal("One", (string?)(await asking)["results"]![0]!["title"]);
        await DoAsync(sandbox, "inline-choices", new { userId = 1001, chatId = Group, resultId = "a" });
        var message = Assert.Single(sandbox.World.Messages(sandbox.World.Group));
        Assert.Equal(("Chosen", sandbox.World.Bot), (message.Text, message.ViaBot));
        await RefusedAsync(sandbox, "inline-choices", new { userId = 1002, chatId = Group, resultId = "a" }, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Mention_WhereTheBotIsNot_IsAGuestsQuestion()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var asking = DoAsync(sandbox, "messages", new { userId = 1001, chatId = Elsewhere, text = "@talks_bot Who?" });
        var asked = (await sandbox.ResultAsync("getUpdates", new { timeout = 50 }))[0]!["guest_message"]!;
        await sandbox.ResultAsync("answerGuestQuery", new
        {
            guest_query_id = (string)asked["guest_query_id"]!,
            result = new { type = "article", id = "a", title = "One", input_message_content = new { message_text = "I" } },
        });
        await asking;
        Assert.Equal("I", sandbox.World.Messages(sandbox.World.Elsewhere)[^1].Text);
    }

    [Fact]
    public async Task Time_PutForward_EndsThePollsOfTheDayBefore()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options with { Time = new AdjustableTime() });
        var poll = sandbox.ResultAsync("getUpdates", new { timeout = 50 });
        var before = (DateTimeOffset)(await StateAsync(sandbox))["now"]!;
        var now = (DateTimeOffset)(await DoAsync(sandbox, "time", new { hours = 24 }))["now"]!;
        Assert.InRange(now - before, TimeSpan.FromHours(24), TimeSpan.FromHours(25));
        Assert.Empty((await poll.WaitAsync(TimeSpan.FromSeconds(30))).AsArray());
        await RefusedAsync(sandbox, "time", new { hours = 0 }, HttpStatusCode.BadRequest);
        await RefusedAsync(sandbox, "time", new { hours = 100_000 }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Time_OfAClockThatRunsByItself_CannotBePutForward()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await RefusedAsync(sandbox, "time", new { hours = 24 }, HttpStatusCode.Conflict);
        Assert.False((bool)(await StateAsync(sandbox))["canAdvance"]!);
    }

    [Fact]
    public async Task Traffic_LookedAt_ShowsWhatWasAndWhatFollows()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await sandbox.ResultAsync("getMe");
        using var stream = await sandbox.Http.GetStreamAsync(new Uri("/sandbox/traffic", UriKind.Relative));
        using var traffic = new StreamReader(stream);
        Assert.Equal(("request", "getMe"), await NextAsync(traffic));
        sandbox.World.Say(sandbox.World.Alice, sandbox.World.PrivateChat(sandbox.World.Alice), "Hello");
        Assert.Equal(("update", "message"), await NextAsync(traffic));
    }

    static async Task<(string?, string?)> NextAsync(StreamReader traffic)
    {
        var line = (await traffic.ReadLineAsync())!;
        await traffic.ReadLineAsync();
        var entry = JsonNode.Parse(line["data: ".Length..])!;
        return ((string?)entry["kind"], (string?)entry["name"]);
    }

    static async Task<JsonNode> StateAsync(SandboxFixture sandbox)
        => (await sandbox.Http.GetFromJsonAsync<JsonNode>(new Uri("/sandbox/state", UriKind.Relative)))!;

    static async Task<JsonNode> DoAsync(SandboxFixture sandbox, string what, object body)
    {
        using var response = await SendAsync(sandbox, what, body);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        return answer;
    }

    static async Task RefusedAsync(SandboxFixture sandbox, string what, object body, HttpStatusCode expected)
    {
        using var response = await SendAsync(sandbox, what, body);
        Assert.Equal(expected, response.StatusCode);
        var why = (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", why, StringComparison.Ordinal);
    }

    static Task<HttpResponseMessage> SendAsync(SandboxFixture sandbox, string what, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/sandbox/" + what) { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", sandbox.Server.Address.GetLeftPart(UriPartial.Authority));
        return sandbox.Http.SendAsync(request);
    }
}
