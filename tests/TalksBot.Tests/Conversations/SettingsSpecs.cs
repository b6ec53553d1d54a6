using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class SettingsSpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    const string WhoMay = "Only the owner and the administrators of this group may change its settings.";

    [Theory]
    [InlineData("English", "Asking")]
    [InlineData("Українська", "Як запитати")]
    [InlineData("Русский", "Как спросить")]
    [InlineData("Türkçe", "Nasıl sorulur")]
    [InlineData("Azərbaycanca", "Necə soruşmaq olar")]
    public async Task I_can_choose_the_language_of_our_chat(string name, string help)
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var offer = await Ask(bot, bot.World.Alice, chat, "/language");
        Assert.Null(await Press(bot, bot.World.Alice, offer, name));
        var changed = await EditOf(bot, offer);
        Assert.Contains(": " + name, changed.Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        var answer = await Ask(bot, bot.World.Alice, chat, "/help");
        Assert.StartsWith(help + "\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_spoken_to_in_the_language_of_my_Telegram_until_I_choose_one_and_can_go_back_to_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Olena);
        Assert.StartsWith("Як запитати\n", (await Ask(bot, bot.World.Olena, chat, "/help")).Text, StringComparison.Ordinal);
        Assert.StartsWith("2 статті", (await Ask(bot, bot.World.Olena, chat, "/sources")).Text, StringComparison.Ordinal);
        var offer = await Ask(bot, bot.World.Olena, chat, "/language");
        await Press(bot, bot.World.Olena, offer, "English");
        Assert.StartsWith("Asking\n", (await Ask(bot, bot.World.Olena, chat, "/help")).Text, StringComparison.Ordinal);
        var again = await Ask(bot, bot.World.Olena, chat, "/language");
        await Press(bot, bot.World.Olena, again, "as in your Telegram");
        Assert.StartsWith("Як запитати\n", (await Ask(bot, bot.World.Olena, chat, "/help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_open_the_settings_of_our_chat_and_find_only_what_it_has()
    {
        await using var bot = await RunningBot.StartAsync();
        var settings = await Ask(bot, bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/settings");
        Assert.Equal("Settings of this chat\n\nLanguage: as in your Telegram\nDaily digest: off", settings.Text);
        Assert.Equal(2, settings.Buttons.Count);
        await Press(bot, bot.World.Alice, settings, "Language");
        var languages = await EditOf(bot, settings);
        Assert.Equal(7, languages.Buttons.Count);
        await Press(bot, bot.World.Alice, languages, "Back");
        await Wait(bot, settings.Chat, message => message.Id == settings.Id && message.Edited && message.Text == settings.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task As_owner_or_administrator_I_can_choose_the_language_of_our_group(bool isOwner)
    {
        await using var bot = await RunningBot.StartAsync();
        var moderator = isOwner ? bot.World.Olena : bot.World.Max;
        var settings = await Open(bot, moderator);
        await Press(bot, moderator, settings, isOwner ? "Мова" : "Language");
        await Press(bot, moderator, await EditOf(bot, settings), "Türkçe");
        await Wait(bot, bot.World.Group, message => message.Text.Contains("Dil: Türkçe", StringComparison.Ordinal));
        var help = await Ask(bot, bot.World.Alice, bot.World.Group, "/help");
        Assert.StartsWith("Nasıl sorulur\n", help.Text, StringComparison.Ordinal);
        Assert.Single(bot.Said(bot.World.Group), message => message.Id == settings.Id);
    }

    [Fact]
    public async Task As_a_member_who_presses_I_am_told_who_may_and_nothing_happens()
    {
        await using var bot = await RunningBot.StartAsync();
        var settings = await Open(bot, bot.World.Max);
        await Press(bot, bot.World.Max, settings, "Language");
        var languages = await EditOf(bot, settings);
        Assert.Equal(new SandboxAlert(WhoMay, true, null), await Press(bot, bot.World.Alice, languages, "Українська"));
        var help = await Ask(bot, bot.World.Alice, bot.World.Group, "/help");
        Assert.StartsWith("Asking\n", help.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/language")]
    public async Task As_a_member_I_cannot_open_the_settings_of_our_group(string command)
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await Ask(bot, bot.World.Alice, bot.World.Group, command);
        Assert.Equal((WhoMay, true, 0), (reply.Text, reply.IsSilent, reply.Buttons.Count));
    }

    [Fact]
    public async Task As_an_administrator_who_was_demoted_meanwhile_I_am_refused_at_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var settings = await Open(bot, bot.World.Max);
        bot.World.Demote(bot.World.Max);
        Assert.Equal(WhoMay, (await Press(bot, bot.World.Max, settings, "Language"))?.Text);
        bot.World.Promote(bot.World.Max, canPinMessages: false);
        Assert.Null(await Press(bot, bot.World.Max, settings, "Language"));
    }

    [Fact]
    public async Task As_an_anonymous_administrator_I_can_open_the_settings()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.EnqueueRaw(
            """{"message":{"message_id":900,"date":1,"chat":{"id":GROUP,"type":"supergroup"},"sender_chat":{"id":GROUP,"type":"supergroup"},"from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"text":"/settings","entities":[{"type":"bot_command","offset":0,"length":9}]}}"""
                .Replace("GROUP", $"{bot.World.Group.Id}", StringComparison.Ordinal));
        var settings = await Wait(bot, bot.World.Group, message => message.Text.StartsWith("Settings of this group", StringComparison.Ordinal));
        Assert.Equal(4, settings.Buttons.Count);
    }

    [Fact]
    public async Task As_a_moderator_I_can_choose_how_many_answers_may_be_pinned()
    {
        await using var bot = await RunningBot.StartAsync();
        var settings = await Open(bot, bot.World.Max);
        Assert.Contains("Pinned answers at most: 10", settings.Text, StringComparison.Ordinal);
        await Press(bot, bot.World.Max, settings, "Pinned");
        var limits = await EditOf(bot, settings);
        Assert.Contains(limits.Buttons, button => button.Text == "\u2713 10");
        await Press(bot, bot.World.Max, limits, "20");
        await bot.RestartAsync();
        Assert.Contains("Pinned answers at most: 20", (await Open(bot, bot.World.Max)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_moderator_I_am_told_when_privacy_mode_hides_the_questions_that_shall_be_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var settings = await Open(bot, bot.World.Max);
        var (alert, page) = await AnswerAnyQuestion(bot, settings);
        Assert.Contains("I do not see such questions here yet", alert?.Text, StringComparison.Ordinal);
        Assert.Contains("/setprivacy", page.Text, StringComparison.Ordinal);
        // Once it is an administrator, there is nothing left to say.
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        var reopened = await Open(bot, bot.World.Max);
        Assert.Contains("When I answer: any question", reopened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/setprivacy", reopened.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task As_a_moderator_I_am_not_bothered_with_privacy_mode_where_the_bot_sees_everything(bool isAdministrator)
    {
        await using var bot = await RunningBot.StartAsync();
        if (isAdministrator)
        {
            bot.World.Promote(bot.World.Bot, canPinMessages: false);
        }
        else
        {
            bot.World.SetPrivacyMode(false);
            await bot.RestartAsync();
        }

        var (alert, page) = await AnswerAnyQuestion(bot, await Open(bot, bot.World.Max));
        Assert.Null(alert);
        Assert.DoesNotContain("/setprivacy", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Telegram_does_not_tell_who_may_I_am_asked_to_try_again()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Sandbox.Faults.Add("getChatMember", SandboxFault.BadGateway());
        var reply = await Ask(bot, bot.World.Max, bot.World.Group, "/settings");
        Assert.StartsWith("Telegram does not tell me right now", reply.Text, StringComparison.Ordinal);
        Assert.Equal(4, (await Open(bot, bot.World.Max)).Buttons.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_Telegram_tells_only_administrators_of_others_the_list_of_administrators_decides(bool isModerator)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Sandbox.Faults.Add("getChatMember", SandboxFault.Error(400, "Bad Request: CHAT_ADMIN_REQUIRED"));
        var person = isModerator ? bot.World.Max : bot.World.Alice;
        var reply = await Ask(bot, person, bot.World.Group, "/settings");
        Assert.StartsWith(isModerator ? "Settings of this group" : WhoMay, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings:Language=uk")]
    [InlineData("settings:PinLimit=1000000")]
    [InlineData("settings:All")]
    [InlineData("settings:")]
    [InlineData("settings:7")]
    public async Task A_button_of_the_settings_on_another_message_does_nothing(string data)
    {
        await using var bot = await RunningBot.StartAsync();
        var help = await Ask(bot, bot.World.Max, bot.World.Group, "/help");
        var settings = await Open(bot, bot.World.Max);
        Assert.Null(await bot.World.PressAsync(bot.World.Max, help, data));
        Assert.Equal(settings.Text, (await Open(bot, bot.World.Max)).Text);
        Assert.DoesNotContain(bot.Said(bot.World.Group), message => message.Edited);
    }

    static Task<SandboxMessage> Open(RunningBot bot, SandboxUser moderator) =>
        Ask(bot, moderator, bot.World.Group, "/settings");

    static async Task<(SandboxAlert? Alert, SandboxMessage Page)> AnswerAnyQuestion(RunningBot bot, SandboxMessage settings)
    {
        await Press(bot, bot.World.Max, settings, "When I answer");
        var alert = await Press(bot, bot.World.Max, await EditOf(bot, settings), "any question");
        var page = await Wait(bot, settings.Chat, message =>
            message.Id == settings.Id && message.Text.Contains("When I answer: any question", StringComparison.Ordinal));
        return (alert, page);
    }

    static Task<SandboxAlert?> Press(RunningBot bot, SandboxUser person, SandboxMessage message, string button) =>
        bot.World.PressAsync(person, message, message.Buttons
            .First(one => one.Text.Contains(button, StringComparison.Ordinal)).CallbackData!);

    static Task<SandboxMessage> EditOf(RunningBot bot, SandboxMessage message) =>
        Wait(bot, message.Chat, edited => edited.Id == message.Id && edited.Edited);

    // Beyond three messages in a row a chat gets one a second: the clock must go on.
    static Task<SandboxMessage> Ask(RunningBot bot, SandboxUser person, SandboxChat chat, string text) =>
        bot.PassTimeUntil(bot.AskAsync(person, chat, text), Step);

    static Task<SandboxMessage> Wait(RunningBot bot, SandboxChat chat, Func<SandboxMessage, bool> wanted) =>
        bot.PassTimeUntil(bot.WaitForAsync(chat, wanted), Step);
}
