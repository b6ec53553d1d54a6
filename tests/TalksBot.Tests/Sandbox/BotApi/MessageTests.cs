using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TalksBot.Sandbox;
using TalksBot.Tests.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Tests.Sandbox.BotApi;

public class MessageTests
{
    [Fact]
    public async Task Message_SentByTheClientLibrary_StandsInTheChat()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var chat = world.PrivateChat(world.Alice);
        var question = world.Say(world.Alice, chat, "Who?");

        var sent = await sandbox.Bot.SendMessage(
            chat.Id, "<b>Medinskiy</b> &amp; Umerov", ParseMode.Html, new ReplyParameters { MessageId = question.Id },
            new InlineKeyboardMarkup(
                [[InlineKeyboardButton.WithCallbackData("More", "more:1")], [InlineKeyboardButton.WithUrl("Open", "https://a.example")]]),
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, disableNotification: true);

        var stands = world.Messages(chat)[^1];
        Assert.Equal((sent.Id, "Medinskiy & Umerov", "<b>Medinskiy</b> &amp; Umerov"), (stands.Id, stands.Text, stands.Html));
        Assert.Equal((world.Bot, question.Id, true, true, false),
            (stands.From, stands.ReplyToId, stands.IsSilent, stands.IsPreviewDisabled, stands.Edited));
        Assert.Equal([new SandboxEntity("bold", 0, 9)], stands.Entities);
        Assert.Equal(
            [new SandboxButton(0, "More", "more:1", null), new SandboxButton(1, "Open", null, "https://a.example")], stands.Buttons);
        Assert.Equal((world.Bot.Id, "Who?"), (sent.From!.Id, sent.ReplyToMessage!.Text));
        Assert.Empty(sandbox.Server.Requests.SelectMany(BotApiContract.Problems));
    }

    [Fact]
    public async Task Reply_ToAMessageThatIsGone_IsSentWithoutItIfAllowed()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        var question = world.Say(world.Alice, world.Group, "/ask");
        Assert.True(world.Delete(question));
        await sandbox.ResultAsync("sendMessage", new
        {
            chat_id = world.Group.Id,
            text = "a",
            reply_parameters = new { message_id = question.Id, allow_sending_without_reply = true },
        });
        Assert.Null(Assert.Single(world.Messages(world.Group)).ReplyToId);
    }

    [Fact]
    public async Task Edit_OfTheText_ChangesItAndTakesTheButtonsUnlessTheyAreGivenAgain()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        var buttons = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("More", "more"));
        var sent = await sandbox.Bot.SendMessage(chat.Id, "one", replyMarkup: buttons);

        await sandbox.Bot.EditMessageText(chat.Id, sent.Id, "two", replyMarkup: buttons);
        Assert.Single(sandbox.World.Messages(chat)[^1].Buttons);
        await sandbox.Bot.EditMessageText(chat.Id, sent.Id, "<i>three</i>", ParseMode.Html);

        var edited = Assert.Single(sandbox.World.Messages(chat));
        Assert.Equal(("three", true, 0), (edited.Text, edited.Edited, edited.Buttons.Count));
    }

    [Fact]
    public async Task Edit_OfTheButtonsAlone_LeavesNoMark()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        var sent = await sandbox.Bot.SendMessage(chat.Id, "one");
        await sandbox.Bot.EditMessageReplyMarkup(chat.Id, sent.Id, InlineKeyboardButton.WithCallbackData("More", "more"));
        var edited = Assert.Single(sandbox.World.Messages(chat));
        Assert.Equal(("one", false, "more"), (edited.Text, edited.Edited, edited.Buttons[0].CallbackData));
    }

    [Fact]
    public async Task Delete_ByTheBot_RemovesTheMessage()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        var sent = await sandbox.Bot.SendMessage(chat.Id, "one");
        await sandbox.Bot.DeleteMessage(chat.Id, sent.Id);
        Assert.Empty(sandbox.World.Messages(chat));
    }

    [Fact]
    public async Task Press_OfAButton_CompletesWithTheBotsAnswer()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var world = sandbox.World;
        await sandbox.Bot.SendMessage(
            world.Group.Id, "one", replyMarkup: InlineKeyboardButton.WithCallbackData("Pin", "pin"));
        var pressed = world.PressAsync(world.Alice, world.Messages(world.Group)[0], "pin");

        var query = Assert.Single(await sandbox.Bot.GetUpdates()).CallbackQuery!;
        Assert.Equal((world.Alice.Id, "pin", "one"), (query.From.Id, query.Data, query.Message!.Text));
        Assert.False(pressed.IsCompleted);
        await sandbox.Bot.AnswerCallbackQuery(query.Id, "Only moderators may pin.", showAlert: true);

        Assert.Equal(new SandboxAlert("Only moderators may pin.", true, null), await pressed);
        Assert.StartsWith("Bad Request: query is too old",
            await sandbox.RefusalAsync("answerCallbackQuery", new { callback_query_id = query.Id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_AnsweredWithNothing_ShowsNothing()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        await sandbox.Bot.SendMessage(chat.Id, "one");
        var pressed = sandbox.World.PressAsync(sandbox.World.Alice, sandbox.World.Messages(chat)[0], "forged");
        await sandbox.Bot.AnswerCallbackQuery(Assert.Single(await sandbox.Bot.GetUpdates()).CallbackQuery!.Id);
        Assert.Null(await pressed);
    }

    [Fact]
    public async Task Press_NeverAnswered_TimesOutAndTheAnswerComesTooLate()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var chat = sandbox.World.PrivateChat(sandbox.World.Alice);
        await sandbox.Bot.SendMessage(chat.Id, "one");
        var pressed = sandbox.World.PressAsync(sandbox.World.Alice, sandbox.World.Messages(chat)[0], "more");
        var query = Assert.Single(await sandbox.Bot.GetUpdates()).CallbackQuery!;

        sandbox.Time.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<TimeoutException>(() => pressed);
        Assert.StartsWith("Bad Request: query is too old",
            await sandbox.RefusalAsync("answerCallbackQuery", new { callback_query_id = query.Id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pin_ByABotWithTheRight_IsListedTheNewestLast()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, group) = (sandbox.World, sandbox.World.Group);
        world.Promote(world.Bot, canPinMessages: true);
        var one = await sandbox.Bot.SendMessage(group.Id, "one");
        var two = await sandbox.Bot.SendMessage(group.Id, "two");

        await sandbox.Bot.PinChatMessage(group.Id, two.Id);
        await sandbox.Bot.PinChatMessage(group.Id, one.Id, disableNotification: true);
        Assert.Equal([two.Id, one.Id], world.Pinned(group).Select(each => each.Id));

        // Of several pins Telegram shows, and unpins first, the message that was sent last, not the one pinned last.
        Assert.Equal(two.Id, (await sandbox.Bot.GetChat(group.Id)).PinnedMessage!.Id);

        await sandbox.Bot.UnpinChatMessage(group.Id);
        Assert.Equal([one.Id], world.Pinned(group).Select(each => each.Id));
        await sandbox.Bot.UnpinChatMessage(group.Id, one.Id);
        Assert.Empty(world.Pinned(group));
    }

    [Theory]
    [InlineData("query")]
    [InlineData("form")]
    [InlineData("multipart")]
    [InlineData("json")]
    public async Task Parameters_InAnyForm_AreTaken(string form)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var fields = new Dictionary<string, string>
        {
            ["chat_id"] = "1001",
            ["text"] = "<b>a & b</b>".Replace("&", "&amp;", StringComparison.Ordinal),
            ["parse_mode"] = "hTmL",
            ["disable_notification"] = "true",
            ["reply_markup"] = """{"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}""",
        };
        var path = $"/bot{sandbox.Server.Token}/SENDmessage";
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            multipart.Add(new StringContent(value), name);
        }

        using var response = form switch
        {
            "query" => await sandbox.Http.GetAsync(new Uri(
                path + "?" + string.Join('&', fields.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}")),
                UriKind.Relative)),
            "form" => await sandbox.Http.PostAsync(path, new FormUrlEncodedContent(fields)),
            "multipart" => await sandbox.Http.PostAsync(path, multipart),
            _ => await sandbox.Http.PostAsJsonAsync(path, fields),
        };

        Assert.True((await response.Content.ReadFromJsonAsync<JsonObject>())!["ok"]!.GetValue<bool>());
        var message = Assert.Single(sandbox.World.Messages(sandbox.World.PrivateChat(sandbox.World.Alice)));
        Assert.Equal(("a & b", true, "more"), (message.Text, message.IsSilent, message.Buttons[0].CallbackData));
        Assert.Equal(("sendMessage", "1001"), (sandbox.Server.Requests[0].Method, (string?)sandbox.Server.Requests[0].Parameters["chat_id"]));
    }

    [Fact]
    public async Task Message_WaitedFor_IsFoundWhetherThereAlreadyOrLaterOrEdited()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var (world, chat) = (sandbox.World, sandbox.World.PrivateChat(sandbox.World.Alice));
        var later = world.WaitForAsync(chat, each => each.Text == "one");
        var edited = world.WaitForAsync(chat, each => each.Edited);
        var sent = await sandbox.Bot.SendMessage(chat.Id, "one");
        Assert.Equal(sent.Id, (await later).Id);
        Assert.Equal(sent.Id, (await world.WaitForAsync(chat, each => each.Text == "one")).Id);
        Assert.False(edited.IsCompleted);

        await sandbox.Bot.EditMessageText(chat.Id, sent.Id, "two");
        Assert.Equal("two", (await edited).Text);

        using var cancel = new CancellationTokenSource();
        var never = world.WaitForAsync(chat, _ => false, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    [Fact]
    public async Task Answers_OfEveryQuestion_AreAsTheBotApiDescribesThem()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var group = sandbox.World.Group.Id;
        Assert.Empty(BotApiContract.Problems("User", await sandbox.ResultAsync("getMe")));
        Assert.Empty(BotApiContract.Problems("ChatFullInfo", await sandbox.ResultAsync("getChat", new { chat_id = group })));
        Assert.Empty(BotApiContract.Problems("ChatFullInfo", await sandbox.ResultAsync("getChat", new { chat_id = 1001 })));
        Assert.Empty(BotApiContract.Problems("[]ChatMember", await sandbox.ResultAsync("getChatAdministrators", new { chat_id = group })));

        var max = Assert.IsType<ChatMemberAdministrator>(await sandbox.Bot.GetChatMember(group, sandbox.World.Max.Id));
        Assert.True(max.CanPinMessages);
        Assert.IsType<ChatMemberOwner>(await sandbox.Bot.GetChatMember(group, sandbox.World.Olena.Id));
        Assert.IsType<ChatMemberMember>(await sandbox.Bot.GetChatMember(group, sandbox.World.Alice.Id));
        Assert.Equal(3, (await sandbox.Bot.GetChatAdministrators(group)).Length);
        Assert.Equal("talks_bot", (await sandbox.Bot.GetMe()).Username);
        await sandbox.Bot.SendChatAction(group, ChatAction.Typing);
    }

    [Fact]
    public async Task Commands_OfAScopeAndLanguage_AreKeptApart()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await sandbox.Bot.SetMyCommands([new BotCommand("ask", "Ask")]);
        await sandbox.Bot.SetMyCommands([new BotCommand("ask", "Питання")], languageCode: "uk");
        Assert.Equal("Ask", Assert.Single(await sandbox.Bot.GetMyCommands()).Description);
        Assert.Equal("Питання", Assert.Single(await sandbox.Bot.GetMyCommands(languageCode: "uk")).Description);
        await sandbox.Bot.DeleteMyCommands(languageCode: "uk");
        Assert.Empty(await sandbox.Bot.GetMyCommands(languageCode: "uk"));
    }
}
