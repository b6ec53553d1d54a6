using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class MembershipSpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task We_are_greeted_once_when_the_bot_joins_in_the_language_of_whoever_added_it()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.Kick(bot.World.Bot); // From a group of which nothing was kept, where it is known from now on.
        bot.World.Add(bot.World.Bot); // By Olena, whose Telegram speaks Ukrainian.
        var greeting = await bot.WaitForAsync(bot.World.Group, message => message.Text.StartsWith("Я знову тут", StringComparison.Ordinal));
        Assert.Contains("/ask", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("із правом закріплювати повідомлення", greeting.Text, StringComparison.Ordinal);
        // Neither once more when it is told that it is in, nor when the bot starts again.
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        await bot.RestartAsync();
        await Ask(bot, bot.World.Alice, "/help");
        Assert.Single(bot.Said(bot.World.Group), message => message.Text.StartsWith("Я знову тут", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Our_settings_are_kept_when_the_bot_is_removed_and_it_greets_in_our_language_when_it_is_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await ChooseTurkish(bot);
        bot.World.Kick(bot.World.Bot);
        bot.World.Add(bot.World.Bot);
        var greeting = await Wait(bot, message => message.Text.StartsWith("Yine buradayım", StringComparison.Ordinal));
        Assert.False(greeting.IsSilent);
        Assert.StartsWith("Nasıl sorulur\n", (await Ask(bot, bot.World.Alice, "/help")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(89, "Yine buradayım")]
    [InlineData(91, "Вітаю!")]
    public async Task Our_settings_are_kept_for_ninety_days_after_the_bot_was_removed(int days, string greeting)
    {
        await using var bot = await RunningBot.StartAsync();
        await ChooseTurkish(bot);
        bot.World.Kick(bot.World.Bot);
        await bot.WhenHandledAsync();
        await bot.StopAsync();
        bot.Time.Advance(TimeSpan.FromDays(days));
        await bot.RestartAsync();
        await bot.WhenSweptAsync();
        bot.World.Add(bot.World.Bot);
        await Wait(bot, message => message.Text.StartsWith(greeting, StringComparison.Ordinal));
    }

    [Fact]
    public async Task We_are_told_when_the_bot_gets_the_right_to_pin_and_when_it_loses_it()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        var needs = await Wait(bot, message => message.Text.Contains("потрібне ще й право", StringComparison.Ordinal));
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        var thanks = await Wait(bot, message => message.Text.StartsWith("Дякую! Тепер я можу", StringComparison.Ordinal));
        bot.World.Demote(bot.World.Bot);
        var lost = await Wait(bot, message => message.Text.StartsWith("Я більше не можу", StringComparison.Ordinal));
        Assert.All([needs, thanks, lost], message => Assert.True(message.IsSilent));
        Assert.Equal(3, bot.Said(bot.World.Group).Count);
    }

    [Fact]
    public async Task We_are_not_bothered_when_other_rights_of_the_bot_change()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        await Wait(bot, message => message.Text.StartsWith("Дякую!", StringComparison.Ordinal));
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        bot.World.Kick(bot.World.Bot);
        await bot.World.WaitUntilConfirmedAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        Assert.Single(bot.Said(bot.World.Group));
    }

    [Fact]
    public async Task I_can_block_the_bot_and_find_my_settings_again_without_being_greeted()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var offer = await bot.AskAsync(bot.World.Alice, chat, "/language");
        await bot.World.PressAsync(bot.World.Alice, offer, "settings:Language=ru");
        await bot.WaitForAsync(chat, message => message.Edited);
        bot.World.Block(bot.World.Alice);
        bot.World.Unblock(bot.World.Alice);
        var help = await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, "/help"), Step);
        Assert.StartsWith("Как спросить\n", help.Text, StringComparison.Ordinal);
        Assert.Equal(2, bot.Said(chat).Count);
    }

    static async Task ChooseTurkish(RunningBot bot)
    {
        var settings = await bot.AskAsync(bot.World.Max, bot.World.Group, "/language");
        await bot.World.PressAsync(bot.World.Max, settings, "settings:Language=tr");
        await bot.WaitForAsync(bot.World.Group, message => message.Edited);
    }

    static Task<SandboxMessage> Ask(RunningBot bot, SandboxUser person, string text) =>
        bot.PassTimeUntil(bot.AskAsync(person, bot.World.Group, text), Step);

    static Task<SandboxMessage> Wait(RunningBot bot, Func<SandboxMessage, bool> wanted) =>
        bot.PassTimeUntil(bot.WaitForAsync(bot.World.Group, wanted), Step);
}
