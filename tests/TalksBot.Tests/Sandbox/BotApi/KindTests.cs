using TalksBot.Tests.BotApi;

namespace TalksBot.Tests.Sandbox.BotApi;

public class KindTests
{
    [Fact]
    public async Task Message_OfAnotherKind_HasTheShapeOfTheBotApi()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var chat = world.PrivateChat(world.Alice);
        world.SayPhoto(world.Alice, chat, "@talks_bot who?");
        world.SayVoice(world.Alice, chat);
        world.SaySticker(world.Alice, chat);
        world.Forward(world.Alice, chat, world.Say(world.Max, world.Group, "aside"));
        world.PostKind(world.Alice, chat, """{"dice": {"emoji": "d", "value": 3}}""");
        world.Start(world.Alice, "ask_5");

        var updates = await sandbox.UpdatesAsync();
        Assert.Empty(updates.SelectMany(each => BotApiContract.Problems("Update", each)));
        Assert.Equal("@talks_bot who?", (string?)updates[0]!["message"]!["caption"]);
        Assert.Equal("mention", (string?)updates[0]!["message"]!["caption_entities"]![0]!["type"]);
        Assert.Null(updates[0]!["message"]!["text"]);
        Assert.Equal("user", (string?)updates[3]!["message"]!["forward_origin"]!["type"]);
        Assert.Equal("/start ask_5", (string?)updates[5]!["message"]!["text"]);
    }

    [Fact]
    public async Task Message_ForOnePerson_IsVisibleToThatPersonOnly()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        Assert.Equal("Bad Request: CHAT_ADMIN_REQUIRED", await sandbox.RefusalAsync("sendMessage", new
        {
            chat_id = group.Id,
            text = "Only you",
            ephemeral_message_parameters = new { receiver_user_id = world.Alice.Id },
        }));
        world.Promote(world.Bot, canPinMessages: false);
        var sent = await sandbox.ResultAsync("sendMessage", new
        {
            chat_id = group.Id,
            text = "Only you",
            ephemeral_message_parameters = new { receiver_user_id = world.Alice.Id },
        });
        Assert.Equal((0, 1, world.Alice), ((int)sent["message_id"]!, (int)sent["ephemeral_message_id"]!, world.Messages(group)[^1].VisibleTo));
        Assert.Empty(BotApiContract.Problems("Message", sent));
        Assert.Equal("Bad Request: user not found", await sandbox.RefusalAsync("sendMessage", new
        {
            chat_id = group.Id,
            text = "Only you",
            ephemeral_message_parameters = new { receiver_user_id = 5 },
        }));
    }

    [Fact]
    public async Task Commands_OfSeveralScopes_AreResolvedFromTheNarrowest()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        await SetAsync("ask", "default", "");
        await SetAsync("pin", "all_chat_administrators", "");
        await SetAsync("spytaty", "all_private_chats", "uk");
        Assert.Equal("ask", world.CommandsFor(world.Alice, world.Group)[0].Command);
        Assert.Equal("pin", world.CommandsFor(world.Max, world.Group)[0].Command);
        Assert.Equal("ask", world.CommandsFor(world.Max, world.PrivateChat(world.Max))[0].Command);
        Assert.Equal("spytaty", world.CommandsFor(world.Olena, world.PrivateChat(world.Olena))[0].Command);
        Assert.Equal("Bad Request: invalid language code specified", await sandbox.RefusalAsync(
            "setMyCommands", new { commands = Array.Empty<object>(), language_code = "english" }));

        Task SetAsync(string command, string scope, string language) => sandbox.ResultAsync("setMyCommands", new
        {
            commands = new[] { new { command, description = "Does it" } },
            scope = new { type = scope },
            language_code = language,
        });
    }

    [Fact]
    public async Task Button_ThatCopies_KeepsItsTextAndStyle()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        await sandbox.ResultAsync("sendMessage", new { chat_id = chat.Id, text = "a", reply_markup = Keyboard("copied") });
        var button = Assert.Single(sandbox.World.Messages(chat)[^1].Buttons);
        Assert.Equal(("copied", "primary", null), (button.CopyText, button.Style, button.CallbackData));
        Assert.Equal("Bad Request: BUTTON_COPY_TEXT_INVALID", await sandbox.RefusalAsync(
            "sendMessage", new { chat_id = chat.Id, text = "a", reply_markup = Keyboard(new string('x', 257)) }));

        static object Keyboard(string text) => new
        {
            inline_keyboard = new[] { new[] { new { text = "Copy", style = "primary", copy_text = new { text } } } },
        };
    }

    [Fact]
    public async Task Action_OfTheBot_IsRecorded()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var group = sandbox.World.Group;
        await sandbox.ResultAsync("sendChatAction", new { chat_id = group.Id, action = "typing" });
        Assert.Equal(["typing"], sandbox.World.ChatActions(group));
    }

    [Fact]
    public async Task Description_InALanguage_StandsBesideTheUsualOne()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await sandbox.ResultAsync("setMyDescription", new { description = "Cites" });
        await sandbox.ResultAsync("setMyDescription", new { description = "Tsytuie", language_code = "uk" });
        Assert.Equal("Tsytuie", (string?)(await sandbox.ResultAsync("getMyDescription", new { language_code = "uk" }))["description"]);
        Assert.Equal("Cites", (string?)(await sandbox.ResultAsync("getMyDescription", new { language_code = "tr" }))["description"]);
    }
}
