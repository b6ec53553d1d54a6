using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalksBot.Asking;
using TalksBot.Chats;

namespace TalksBot.Tests.Conversations;

public class GuestSpecs
{
    const string Question = "@talks_bot who chaired the harbour meeting?";

    [Fact]
    public async Task I_am_answered_once_with_a_citation_in_a_chat_that_the_bot_is_not_in()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsGuestAsync(bot.World.Alice, Question);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
        Assert.Contains("https://gull.example/harbour", answer.Html, StringComparison.Ordinal);
        Assert.Empty(answer.Buttons);
        Assert.True(answer.IsPreviewDisabled);
        await bot.RestartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Single(bot.Sandbox.Requests, request => request.Method == "answerGuestQuery");
        Assert.Equal([answer.Id], bot.Said(bot.World.Elsewhere).Select(message => message.Id));
    }

    [Theory]
    [InlineData("@talks_bot what is the price of zxqvw?", "The sources do not answer that.")]
    [InlineData("@talks_bot thanks", "You are welcome")]
    [InlineData("@talks_bot", "/ask")]
    public async Task I_get_a_sentence_and_no_buttons_when_there_is_no_answer(string said, string sentence)
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsGuestAsync(bot.World.Alice, said);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task I_am_not_answered_when_I_ask_too_much()
    {
        await using var bot = await RunningBot.StartAsync(
            services: services => services.PostConfigure<AskingOptions>(options => options.QuestionsPerMinutePerPerson = 1));
        await bot.AskAsGuestAsync(bot.World.Alice, Question);
        var unanswered = bot.AskAsGuestAsync(bot.World.Alice, Question);
        await bot.AskAsGuestAsync(bot.World.Max, Question);
        bot.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => unanswered);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_let_go()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.StopAsync();
        var waiting = bot.AskAsGuestAsync(bot.World.Alice, Question);
        bot.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
        await bot.RestartAsync();
        Assert.Contains("Marta Lind", (await bot.AskAsGuestAsync(bot.World.Alice, Question)).Text, StringComparison.Ordinal);
        await bot.WhenSettledAsync();
        Assert.Equal(2, bot.Calls("answerGuestQuery"));
        Assert.Empty(bot.Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task I_am_told_when_something_went_wrong()
    {
        await using var bot = await RunningBot.StartAsync(services: services => services.AddSingleton<IChatSettings, BrokenSettings>());
        var answer = await bot.AskAsGuestAsync(bot.World.Alice, Question);
        Assert.StartsWith("Something went wrong on my side", answer.Text, StringComparison.Ordinal);
    }

    sealed class BrokenSettings : IChatSettings
    {
        public ChatPresence PresenceOf(long chatId) => ChatPresence.Unknown;

        public Task<int> DeleteSuspended(DateTimeOffset before) => Task.FromResult(0);

        public ChatSettings Get(long chatId) => throw new IOException("The disk is gone.");
    }
}
