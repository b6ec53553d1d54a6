using TalksBot.Sandbox;

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

    [Theory]
    [InlineData("/ask")]
    [InlineData("/ask@talks_bot")]
    [InlineData("@talks_bot")]
    public async Task I_can_have_somebodys_question_answered_by_replying_to_it(string text)
    {
        await using var bot = await RunningBot.StartAsync();
        var question = bot.World.Say(bot.World.Alice, bot.World.Group, "Who chaired the harbour meeting?");
        bot.World.Say(bot.World.Max, bot.World.Group, text, replyTo: question);
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == question.Id);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_asked_for_a_question_when_I_reply_without_one_to_the_bot()
    {
        await using var bot = await RunningBot.StartAsync();
        var help = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        var said = bot.World.Say(bot.World.Max, bot.World.Group, "/ask", replyTo: help);
        var hint = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        Assert.StartsWith("Ask me something", hint.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "text":"@talks_bot Who chaired the harbour meeting?","entities":[{"type":"mention","offset":0,"length":10}],"via_bot":{"id":9,"is_bot":true,"first_name":"B"} """)]
    [InlineData(""" "text":"@talks_bot Who chaired the harbour meeting?","entities":[{"type":"mention","offset":0,"length":10}],"forward_origin":{"type":"channel","date":1,"chat":{"id":-100,"type":"channel","title":"C"},"message_id":4} """)]
    [InlineData(""" "text":"@talks_bot Who chaired the harbour meeting?","entities":[{"type":"mention","offset":0,"length":10}],"is_automatic_forward":true """)]
    [InlineData(""" "new_chat_title":"@talks_bot?" """)]
    [InlineData(""" "voice":{"file_id":"v","file_unique_id":"v","duration":1} """)]
    [InlineData(""" "photo":[] """)]
    public async Task The_bot_stays_silent_about_what_nobody_asked_it(string content)
    {
        await using var bot = await RunningBot.StartAsync();
        Raw(bot, bot.World.Group.Id, "supergroup", content);
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Single(bot.Said(bot.World.Group));
    }

    [Fact]
    public async Task The_bot_stays_silent_about_voices_pictures_channel_posts_other_bots_and_what_Telegram_says()
    {
        await using var bot = await RunningBot.StartAsync();
        // As an administrator it sees everything, so that silence is its own.
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        var other = bot.World.Join(new SandboxUser(77, "Another bot", "other_bot", IsBot: true), bot.World.Group);
        bot.World.SayVoice(bot.World.Alice, bot.World.Group);
        bot.World.SayPhoto(bot.World.Alice, bot.World.Group);
        bot.World.SayPhoto(bot.World.Alice, bot.World.Group, "Who chaired the harbour meeting?");
        bot.World.SaySticker(bot.World.Alice, bot.World.Group);
        bot.World.PostChannel("@talks_bot who chaired the harbour meeting?");
        bot.World.Say(other, bot.World.Group, "@talks_bot who chaired the harbour meeting?");
        bot.World.Leave(other, bot.World.Group);
        var help = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Equal([help.Id], bot.Said(bot.World.Group).Where(message => !message.IsSilent).Select(message => message.Id));
    }

    [Fact]
    public async Task I_can_ask_under_a_picture_in_a_group_and_in_private()
    {
        await using var bot = await RunningBot.StartAsync();
        var group = bot.World.SayPhoto(bot.World.Alice, bot.World.Group, "@talks_bot Who chaired the harbour meeting?");
        await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == group.Id && message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        var own = bot.World.SayPhoto(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "Who chaired the harbour meeting?");
        await bot.WaitForAsync(own.Chat, message => message.ReplyToId == own.Id && message.Text.Contains("Marta Lind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_am_told_in_private_that_only_words_are_read_and_once_for_an_album()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.World.PostKind(bot.World.Alice, chat, """{"photo":[],"media_group_id":"7"}""");
        bot.World.PostKind(bot.World.Alice, chat, """{"photo":[],"media_group_id":"7"}""");
        bot.World.SayVoice(bot.World.Alice, chat);
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        Assert.Equal(
            Enumerable.Repeat("I can only read words. Please write your question as text, or put it under the picture.", 2),
            bot.Said(chat).SkipLast(1).Select(message => message.Text));
    }

    [Fact]
    public async Task I_am_answered_without_a_topic_where_Telegram_calls_General_one()
    {
        await using var bot = await RunningBot.StartAsync();
        Raw(bot, bot.World.Group.Id, "supergroup", """ "message_thread_id":1,"is_topic_message":true,"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}] """);
        await bot.WaitForAsync(bot.World.Group, message => message.Text.Contains("Commands", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Parameters.ContainsKey("message_thread_id"));
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

    static void Raw(RunningBot bot, long chat, string type, string content) => bot.World.EnqueueRaw(
        $$"""{"message":{"message_id":900,"date":1,"chat":{"id":{{chat}},"type":"{{type}}"},"from":{"id":5,"is_bot":false,"first_name":"A"},{{content}} } }""");
}
