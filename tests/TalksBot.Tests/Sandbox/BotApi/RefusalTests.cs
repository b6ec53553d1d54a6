using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Tests.Sandbox.BotApi;

public class RefusalTests
{
    const long Alice = 1001;
    const long Group = -1_001_000_000_001;

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "sendMessage", """{"chat_id": 1001}""", "message text is empty" },
        { "sendMessage", """{"chat_id": 1001, "text": ""}""", "message text is empty" },
        { "sendMessage", """{"chat_id": 1001, "text": " \n "}""", "text must be non-empty" },
        { "sendMessage", """{"chat_id": 1001, "text": "<b></b>", "parse_mode": "HTML"}""", "text must be non-empty" },
        { "sendMessage", """{"chat_id": 1001, "text": "<b>a", "parse_mode": "html"}""",
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "parse_mode": "BBCode"}""", "unsupported parse_mode" },
        { "sendMessage", """{"text": "a"}""", "chat_id is empty" },
        { "sendMessage", """{"chat_id": 5, "text": "a"}""", "chat not found" },
        { "sendMessage", """{"chat_id": "@nowhere", "text": "a"}""", "chat not found" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "message_thread_id": 3}""", "message thread not found" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_parameters": {"message_id": 99}}""",
            "message to be replied not found" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_parameters": {"message_id": 1, "quote": "zzz"}}""",
            "QUOTE_TEXT_INVALID" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_parameters": "{"}""",
            "can't parse reply parameters JSON object" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_markup": 5}""", "object expected as reply markup" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}""",
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" },
        { "sendMessage", """{"chat_id": 1001, "text": "a", "reply_markup": {"inline_keyboard": [[{"url": "a.example"}]]}}""",
            "can't parse inline keyboard button: Can't find field \"text\"" },
        { "sendMessage",
            """{"chat_id": 1001, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "no way"}]]}}""",
            "inline keyboard button URL 'no way' is invalid: Wrong HTTP URL" },
        { "editMessageText", """{"chat_id": 1001, "text": "a"}""", "message identifier is not specified" },
        { "editMessageText", """{"chat_id": 1001, "message_id": 99, "text": "a"}""", "message to edit not found" },
        { "editMessageText", """{"chat_id": 1001, "message_id": 1, "text": "a"}""", "message can't be edited" },
        { "editMessageText", """{"chat_id": 1001, "message_id": 2, "text": ""}""", "message text is empty" },
        { "editMessageText", """{"chat_id": 1001, "message_id": 2, "text": " The answer "}""",
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            + "content and reply markup of the message" },
        { "editMessageReplyMarkup", """{"chat_id": 1001, "message_id": 2}""",
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            + "content and reply markup of the message" },
        { "deleteMessage", """{"chat_id": 1001, "message_id": 99}""", "message to delete not found" },
        { "deleteMessage", $$"""{"chat_id": {{Group}}, "message_id": 1}""", "message can't be deleted" },
        { "answerCallbackQuery", """{"callback_query_id": "1"}""",
            "query is too old and response timeout expired or query ID is invalid" },
        { "sendChatAction", """{"chat_id": 1001, "action": "dancing"}""", "wrong parameter action in request" },
        { "pinChatMessage", """{"chat_id": 1001, "message_id": 99}""", "message to pin not found" },
        { "pinChatMessage", $$"""{"chat_id": {{Group}}, "message_id": 1}""",
            "not enough rights to manage pinned messages in the chat" },
        { "unpinChatMessage", $$"""{"chat_id": {{Group}}, "message_id": 1}""",
            "not enough rights to manage pinned messages in the chat" },
        { "unpinChatMessage", """{"chat_id": 1001}""", "message to unpin not found" },
        { "getChat", """{"chat_id": 5}""", "chat not found" },
        { "getChatMember", $$"""{"chat_id": {{Group}}, "user_id": 5}""", "user not found" },
        { "getChatAdministrators", """{"chat_id": 1001}""", "there are no administrators in the private chat" },
        { "setMyCommands", """{"commands": [{"command": "Ask!", "description": "Ask"}]}""", "BOT_COMMAND_INVALID" },
        { "setMyCommands", """{"commands": [{"command": "ask", "description": ""}]}""", "BOT_COMMAND_DESCRIPTION_INVALID" },
        { "setMyCommands", "{}", "can't parse commands: expected an Array of BotCommand" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Call_ThatTelegramRefuses_IsRefusedInItsWords(string method, string parameters, string words)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        world.Say(world.Alice, world.PrivateChat(world.Alice), "The question");
        world.Say(world.Alice, world.Group, "The question");
        await sandbox.ResultAsync("sendMessage", new { chat_id = Alice, text = "The answer" });

        Assert.Equal("Bad Request: " + words, await sandbox.RefusalAsync(method, JsonNode.Parse(parameters)!));
        Assert.Equal(2, world.Messages(world.PrivateChat(world.Alice)).Count);
        Assert.Equal(400, sandbox.Server.Requests[^1].Status);
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public async Task Text_AtItsLimitAfterParsing_IsCountedInUtf16(int units, bool isTaken)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var text = "<b>😀</b>" + new string('x', units - 2);
        var answer = await sandbox.CallAsync("sendMessage", new { chat_id = Alice, text, parse_mode = "HTML" });
        Assert.Equal(isTaken, answer["ok"]!.GetValue<bool>());
        Assert.Equal(isTaken ? null : "Bad Request: message is too long", answer["description"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("ї", 32, true)]
    [InlineData("ї", 33, false)]
    public async Task CallbackData_AtItsLimit_IsCountedInBytes(string letter, int times, bool isTaken)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var data = string.Concat(Enumerable.Repeat(letter, times));
        var answer = await sandbox.CallAsync("sendMessage", new
        {
            chat_id = Alice,
            text = "a",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "a", callback_data = data } } } },
        });
        Assert.Equal(isTaken ? null : "Bad Request: BUTTON_DATA_INVALID", answer["description"]?.GetValue<string>());
    }

    [Fact]
    public async Task Chat_ThatShutTheBotOut_IsForbidden()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.World.Block(sandbox.World.Alice);
        sandbox.World.Kick(sandbox.World.Bot);
        Assert.Equal("Forbidden: bot was blocked by the user",
            await sandbox.RefusalAsync("sendMessage", new { chat_id = Alice, text = "a" }));
        Assert.Equal("Forbidden: bot was kicked from the supergroup chat",
            await sandbox.RefusalAsync("sendMessage", new { chat_id = Group, text = "a" }));

        sandbox.World.Unblock(sandbox.World.Alice);
        sandbox.World.Add(sandbox.World.Bot);
        await sandbox.ResultAsync("sendMessage", new { chat_id = Alice, text = "a" });
        await sandbox.ResultAsync("sendMessage", new { chat_id = Group, text = "a" });
    }

    [Fact]
    public async Task Token_ThatIsWrong_IsUnauthorized()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var response = await sandbox.Http.GetAsync(new Uri("/bot1:WRONG/getMe", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(sandbox.Server.Requests);
    }

    [Fact]
    public async Task Method_ThatIsUnknown_IsNotFound()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var answer = await sandbox.CallAsync("sendTelegram");
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", answer.ToJsonString());
        Assert.Equal(("sendTelegram", 404), (sandbox.Server.Requests[0].Method, sandbox.Server.Requests[0].Status));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"text": "a", "text": "b"}""")]
    public async Task Body_ThatIsNoJsonObject_IsRefused(string body)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        using var content = new StringContent(body, null, "application/json");
        using var response = await sandbox.Http.PostAsync($"/bot{sandbox.Server.Token}/getMe", content);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Bad Request: can't parse JSON object", answer!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
