using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class ForumSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    [Fact]
    public async Task I_am_answered_in_the_topic_of_my_question_and_the_answer_follows_my_correction_there()
    {
        await using var bot = await RunningBot.StartAsync();
        var topic = bot.World.Topics(bot.World.Forum)[^1];
        var said = bot.World.Say(bot.World.Alice, topic, "/ask What does Chancellor Merkel think of elephants?");
        var first = await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id);
        bot.World.Edit(said, $"/ask {Question}");
        var second = await bot.WaitForAsync(bot.World.Forum, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        Assert.Equal((first.Id, topic.Id), (second.Id, second.ThreadId));
    }

    [Fact]
    public async Task I_am_answered_in_the_topic_even_when_my_question_is_gone()
    {
        await using var bot = await RunningBot.StartAsync();
        var topic = bot.World.Topics(bot.World.Forum)[^1];
        await bot.StopAsync();
        bot.World.Delete(bot.World.Say(bot.World.Alice, topic, $"/ask {Question}"));
        await bot.RestartAsync();
        var answer = await bot.WaitForAsync(bot.World.Forum, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        Assert.Equal((null, topic.Id), (answer.ReplyToId, answer.ThreadId));
    }

    [Fact]
    public async Task I_can_press_a_suggested_question_and_get_its_answer_in_the_same_topic()
    {
        await using var bot = await RunningBot.StartAsync();
        var topic = bot.World.Topics(bot.World.Forum)[0];
        var said = bot.World.Say(bot.World.Alice, topic, "/ask What does Chancellor Merkel think of elephants?");
        var offer = await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id);
        await bot.PressAsync(bot.World.Max, offer, "1");
        var answer = await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == offer.Id);
        Assert.Equal(topic.Id, answer.ThreadId);
    }

    [Fact]
    public async Task I_am_answered_in_General_without_a_topic()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Forum, $"/ask {Question}");
        Assert.False(answer.IsTopicMessage);
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Parameters.ContainsKey("message_thread_id"));
    }

    [Fact]
    public async Task The_bot_stays_silent_in_a_topic_about_what_nobody_asked_it()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.Promote(bot.World.Bot, bot.World.Forum, canPinMessages: true);
        var topic = bot.World.CreateTopic(bot.World.Forum, "Grain");
        // The first message of a topic counts as replied to by all others; it is the bot's in none of these.
        bot.World.Say(bot.World.Alice, topic, Question);
        var said = bot.World.Say(bot.World.Alice, topic, "/help");
        await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id);
        Assert.Single(bot.Said(bot.World.Forum), message => message.ThreadId == topic.Id);
    }
}
