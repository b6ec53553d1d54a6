using Microsoft.Extensions.DependencyInjection;
using TalksBot.Asking;

namespace TalksBot.Tests.Conversations;

public class OverheardSpecs
{
    [Theory]
    [InlineData("Who chaired the harbour meeting?")]
    [InlineData("\u201cWho chaired the harbour meeting?\u201d \ud83e\udd14")]
    [InlineData("Who chaired the harbour meeting\uff1f")]
    public async Task A_group_can_have_any_question_answered_that_has_a_sure_answer(string question)
    {
        await using var bot = await StartAsync(isAnyWanted: true);
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, question);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Who chaired the harbour meeting.")]
    [InlineData(true, "What does Chancellor Merkel think of elephants?")]
    [InlineData(true, "How are you?")]
    [InlineData(false, "Who chaired the harbour meeting?")]
    public async Task The_bot_stays_silent_about_what_it_overhears(bool isAnyWanted, string text)
    {
        await using var bot = await StartAsync(isAnyWanted);
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, text);
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.DoesNotContain(bot.Said(bot.World.Group), message => message.ReplyToId == said.Id);
    }

    [Fact]
    public async Task An_overheard_question_is_answered_once_it_is_corrected()
    {
        await using var bot = await StartAsync(isAnyWanted: true);
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, "Who chaired");
        bot.World.Edit(said, "Who chaired the harbour meeting?");
        await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
    }

    [Fact]
    public async Task Any_question_is_answered_where_privacy_mode_is_off_and_none_that_it_hides()
    {
        await using var bot = await RunningBot.StartAsync();
        await WantAnyQuestion(bot);
        bot.World.Say(bot.World.Alice, bot.World.Group, "Who chaired the harbour meeting?");
        bot.World.SetPrivacyMode(false);
        await bot.RestartAsync();
        bot.Rest();
        var seen = bot.World.Say(bot.World.Alice, bot.World.Group, "Who chaired the harbour meeting?");
        await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == seen.Id);
        Assert.Single(bot.Said(bot.World.Group), message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_am_told_that_I_ask_too_much_only_when_I_ask_the_bot()
    {
        await using var bot = await StartAsync(isAnyWanted: true, perMinute: 1);
        const string question = "Who chaired the harbour meeting?";
        await bot.AskAsync(bot.World.Alice, bot.World.Group, question);
        var overheard = bot.World.Say(bot.World.Alice, bot.World.Group, question);
        var told = await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/ask {question}");
        Assert.StartsWith("That is a lot of questions at once.", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Said(bot.World.Group), message => message.ReplyToId == overheard.Id);
    }

    // As an administrator the bot sees everything, so that silence is its own.
    static async Task<RunningBot> StartAsync(bool isAnyWanted, int perMinute = 20)
    {
        var bot = await RunningBot.StartAsync(
            services: services => services.PostConfigure<AskingOptions>(options => options.QuestionsPerMinutePerPerson = perMinute));
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        if (isAnyWanted)
        {
            await WantAnyQuestion(bot);
        }

        return bot;
    }

    static async Task WantAnyQuestion(RunningBot bot)
    {
        var settings = await bot.SayAsync(bot.World.Max, "/settings");
        await bot.PressAsync(bot.World.Max, settings, "When I answer");
        var choice = await bot.WaitForAsync(bot.World.Group, message => message.Id == settings.Id && message.Edited);
        await bot.PressAsync(bot.World.Max, choice, "any question");
        await bot.WaitForAsync(
            bot.World.Group, message => message.Text.Contains("When I answer: any question", StringComparison.Ordinal));
        bot.Rest();
    }
}
