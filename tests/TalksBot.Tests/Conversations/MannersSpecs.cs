using Microsoft.Extensions.DependencyInjection;
using TalksBot.Asking;

namespace TalksBot.Tests.Conversations;

public class MannersSpecs
{
    [Fact]
    public async Task I_am_told_once_that_I_ask_too_much_and_then_there_is_silence()
    {
        await using var bot = await RunningBot.StartAsync(
            services: services => services.PostConfigure<AskingOptions>(options => options.QuestionsPerMinutePerPerson = 2));
        var chat = bot.World.PrivateChat(bot.World.Alice);
        for (var number = 1; number <= 6; number++)
        {
            bot.World.Say(bot.World.Alice, chat, $"Who chaired the harbour meeting number {number}?");
        }

        await bot.WaitForAsync(chat, message => message.Text.StartsWith("That is a lot of questions at once.", StringComparison.Ordinal));
        await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "Who chaired the harbour meeting?");
        await bot.WhenHandledAsync();
        Assert.Equal(3, bot.Said(chat).Count);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await bot.AskAsync(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        Assert.Contains("Marta Lind", later.Text, StringComparison.Ordinal);
        Assert.Equal(4, bot.Said(chat).Count(message => message.ReplyToId is not null));
    }

    [Fact]
    public async Task We_are_told_once_a_minute_that_our_group_asks_too_much_and_then_there_is_silence()
    {
        await using var bot = await RunningBot.StartAsync(
            services: services => services.PostConfigure<AskingOptions>(options => options.QuestionsPerMinutePerGroup = 2));
        for (var minute = 1; minute <= 2; minute++)
        {
            for (var number = 1; number <= 2; number++)
            {
                bot.World.Say(bot.World.Alice, bot.World.Group, $"/ask Who chaired the harbour meeting {minute}{number}?");
                bot.World.Say(bot.World.Max, bot.World.Group, $"/ask Who chaired the harbour meeting {minute}{number}?");
                bot.World.Say(bot.World.Olena, bot.World.Group, $"/ask Who chaired the harbour meeting {minute}{number}?");
            }

            await bot.WaitForAsync(bot.World.Group, _ => bot.Said(bot.World.Group).Count == 3 * minute);
            await bot.WhenHandledAsync();
            Assert.Equal(minute, bot.Said(bot.World.Group).Count(message => message.Text.StartsWith("This group asks more", StringComparison.Ordinal)));
            Assert.Equal(3 * minute, bot.Said(bot.World.Group).Count);
            bot.Time.Advance(TimeSpan.FromMinutes(1));
        }

        // The group's limit is nobody's own.
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "Who chaired the harbour meeting?");
    }

    /// <summary>The clock runs while the answer is looked for: 300 ms of it pass in a moment. One that is there sooner is asked for again.</summary>
    [Fact]
    public async Task I_am_shown_in_my_topic_that_an_answer_which_takes_long_is_on_its_way()
    {
        await using var bot = await RunningBot.StartAsync();
        var topic = bot.World.Topics(bot.World.Forum)[^1];
        var start = TimeProvider.System.GetTimestamp();
        while (!bot.Sandbox.Requests.Any(request => request.Method == "sendChatAction"))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), "Nobody was shown anything.");
            var said = bot.World.Say(bot.World.Alice, topic, "/ask Who chaired the harbour meeting?");
            var answered = bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id);
            while (!answered.IsCompleted)
            {
                bot.Time.Advance(TimeSpan.FromMilliseconds(300));
                await Task.Yield();
            }

            await answered;
        }

        var shown = bot.Sandbox.Requests.First(request => request.Method == "sendChatAction").Parameters;
        Assert.Equal(("typing", topic.Id), ((string?)shown["action"], (int?)shown["message_thread_id"]));
    }

    [Fact]
    public async Task Nobody_is_shown_that_a_quick_answer_is_on_its_way()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Method == "sendChatAction");
    }
}
