namespace TalksBot.Tests.Conversations;

public class MannersSpecs
{
    [Fact]
    public async Task I_am_told_once_that_I_ask_too_much_and_then_there_is_silence()
    {
        await using var bot = await RunningBot.StartAsync(services: RunningBot.WithoutSendLimits);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        for (var number = 1; number <= 25; number++)
        {
            bot.World.Say(bot.World.Alice, chat, $"Who chaired the harbour meeting number {number}?");
        }

        await bot.AskAsync(bot.World.Alice, chat, "/help");
        var replies = bot.Said(chat).Where(message => message.ReplyToId is not null).ToList();
        Assert.Equal(20 + 1 + 1, replies.Count);
        Assert.Single(replies, message => message.Text.StartsWith("That is a lot of questions at once.", StringComparison.Ordinal));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await bot.AskAsync(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        Assert.Contains("Marta Lind", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_shown_that_a_quick_answer_is_on_its_way()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask Who chaired the harbour meeting?");
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Method == "sendChatAction");
    }
}
