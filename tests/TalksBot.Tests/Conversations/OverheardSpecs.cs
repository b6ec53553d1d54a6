using Microsoft.Extensions.DependencyInjection;
using TalksBot.Chats;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class OverheardSpecs
{
    [Theory]
    [InlineData("Who chaired the harbour meeting?")]
    [InlineData("\u201cWho chaired the harbour meeting?\u201d \ud83e\udd14")]
    [InlineData("Who chaired the harbour meeting\uff1f")]
    public async Task A_group_can_have_any_question_answered_that_has_a_sure_answer(string question)
    {
        await using var bot = await StartAsync(AnsweringMode.AnyQuestion);
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
        await using var bot = await StartAsync(isAnyWanted ? AnsweringMode.AnyQuestion : AnsweringMode.WhenAddressed);
        bot.World.Say(bot.World.Alice, bot.World.Group, text);
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Single(bot.Said(bot.World.Group));
    }

    [Fact]
    public async Task An_overheard_question_is_answered_once_it_is_corrected()
    {
        await using var bot = await StartAsync(AnsweringMode.AnyQuestion);
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, "Who chaired");
        bot.World.Edit(said, "Who chaired the harbour meeting?");
        await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
    }

    // As an administrator the bot sees everything, so that silence is its own.
    static async Task<RunningBot> StartAsync(AnsweringMode mode)
    {
        var bot = await RunningBot.StartAsync(services: services => services.AddSingleton<IChatSettings>(new Chosen(mode)));
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        return bot;
    }

    sealed class Chosen(AnsweringMode mode) : IChatSettings
    {
        public ChatPresence PresenceOf(long chatId) => ChatPresence.Present;

        public Task<int> DeleteSuspended(DateTimeOffset before) => Task.FromResult(0);

        public ChatSettings Get(long chatId) => ChatSettings.Default with { Answering = mode };
    }
}
