namespace TalksBot.Tests.Conversations;

public class GroupSpecs
{
    [Theory]
    [InlineData("/ask Who chaired the harbour meeting?")]
    [InlineData("/ask@talks_bot Who chaired the harbour meeting?")]
    [InlineData("@talks_bot who chaired the harbour meeting?")]
    [InlineData("Listen, who chaired the harbour meeting @Talks_Bot ?")]
    public async Task I_can_ask_in_a_group_by_command_or_mention(string text)
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, text);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_ask_in_a_group_by_replying_to_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        var help = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        var asked = bot.World.Say(bot.World.Max, bot.World.Group, "Who chaired the harbour meeting?", replyTo: help);
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == asked.Id);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_answered_in_the_topic_of_my_question()
    {
        await using var bot = await RunningBot.StartAsync();
        var group = bot.World.Group.Id;
        bot.World.EnqueueRaw(
            """{"message":{"message_id":900,"date":1,"message_thread_id":17,"is_topic_message":true,"chat":{"id":GROUP,"type":"supergroup","is_forum":true},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}]}}"""
                .Replace("GROUP", $"{group}", StringComparison.Ordinal));
        // Order within the chat: once this is answered, the one before it has been dealt with.
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/start");
        Assert.Contains(bot.Sandbox.Requests, request => request.Method == "sendMessage"
            && (int?)request.Parameters["message_thread_id"] == 17
            && (bool?)request.Parameters["reply_parameters"]?["allow_sending_without_reply"] == true);
    }

    [Theory]
    [InlineData("Who chaired the harbour meeting?")]
    [InlineData("/ask@other_bot Who chaired the harbour meeting?")]
    [InlineData("@other_bot who chaired the harbour meeting?")]
    [InlineData("/dance")]
    public async Task The_bot_stays_silent_when_not_spoken_to(string text)
    {
        await using var bot = await RunningBot.StartAsync();
        // As an administrator it sees everything, so that silence is its own.
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        bot.World.Say(bot.World.Alice, bot.World.Group, text);
        // Order within the chat: once this is answered, the one before it has been dealt with.
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Single(bot.Said(bot.World.Group), message => message.ReplyToId is not null);
    }
}
