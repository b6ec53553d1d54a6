using Microsoft.Extensions.Logging;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class EditingSpecs
{
    const string Right = "Who chaired the harbour meeting?";

    [Fact]
    public async Task I_can_correct_my_question_and_the_answer_follows_in_its_place()
    {
        await using var bot = await RunningBot.StartAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, "/ask What does Chancellor Merkel think of elephants?");
        var first = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        bot.World.Edit(said, $"/ask {Right}");
        var second = await bot.WaitForAsync(bot.World.Group, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        Assert.Equal(first.Id, second.Id);

        // The log keeps the new words: the buttons of the new answer work on them.
        await bot.World.PressAsync(bot.World.Max, second, Data(second, "Context"));
        await bot.WaitForAsync(bot.World.Group, message => message.Id == first.Id && message.Text.Contains("customs house", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_edited_after_ten_minutes_keeps_its_answer()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var said = bot.World.Say(bot.World.Alice, chat, Right);
        var answer = await bot.WaitForAsync(chat, message => message.ReplyToId == said.Id);
        bot.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        bot.World.Edit(said, "How many ships carry the grain?");
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        Assert.Equal([answer.Html], bot.Said(chat).SkipLast(1).Select(message => message.Html));
    }

    [Fact]
    public async Task An_edit_that_changes_no_word_edits_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var said = bot.World.Say(bot.World.Alice, chat, Right);
        await bot.WaitForAsync(chat, message => message.ReplyToId == said.Id);
        bot.World.Edit(said, $" {Right}");
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Method == "editMessageText");
    }

    [Fact]
    public async Task I_am_answered_when_I_mention_the_bot_afterwards()
    {
        await using var bot = await RunningBot.StartAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, Right);
        bot.World.Edit(said, $"@talks_bot {Right}");
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shorter_answer_deletes_the_messages_that_it_needs_no_more_and_a_longer_one_adds_them()
    {
        await using var bot = await RunningBot.StartAsync(WriteTreaty);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var said = bot.World.Say(bot.World.Alice, chat, "Where does the treaty end?");
        await bot.WaitForAsync(chat, message => message.Text.Contains("1. The treaty", StringComparison.Ordinal));
        var first = bot.Said(chat);
        Assert.True(first.Count > 1);

        bot.World.Edit(said, "Who keeps the lighthouse?");
        var edited = await bot.PassTimeUntil(
            bot.WaitForAsync(chat, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal)), TimeSpan.FromSeconds(1));
        Assert.Equal(first[0].Id, edited.Id);
        // Order within the chat: once this is answered, the deletion has been dealt with.
        var help = await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, "/help"), TimeSpan.FromSeconds(1));
        Assert.Equal([first[0].Id, help.Id], bot.Said(chat).Select(message => message.Id));

        bot.World.Edit(said, "Where does the treaty end?");
        await bot.PassTimeUntil(
            bot.WaitForAsync(chat, message => message.Id > first[^1].Id && message.Text.Contains("1. The treaty", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(1));
        Assert.Equal(first.Select(message => message.Text), bot.Said(chat).Where(message => message.Id != help.Id).Select(message => message.Text));
    }

    [Fact]
    public async Task I_am_answered_without_a_reply_when_I_delete_my_question()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.StopAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, $"/ask {Right}");
        bot.World.Delete(said);
        await bot.RestartAsync();
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.Text.Contains("Marta Lind", StringComparison.Ordinal));
        Assert.Null(answer.ReplyToId);
    }

    [Fact]
    public async Task The_answer_stays_when_I_delete_my_question_afterwards_and_its_buttons_live()
    {
        await using var bot = await PinTools.StartAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, $"/ask {Right}");
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        await bot.WhenSettledAsync();
        var before = bot.Said(bot.World.Group).Select(message => message.Id).ToList();
        bot.World.Delete(said);
        // Telegram tells nobody of it: the bot has had time to do something all the same.
        bot.Rest();
        await bot.WhenHandledAsync();
        Assert.Equal(before, bot.Said(bot.World.Group).Select(message => message.Id));
        Assert.False(Assert.Single(bot.Said(bot.World.Group), message => message.Id == answer.Id).Edited);
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
    }

    [Fact]
    public async Task My_correction_changes_nothing_once_moderators_have_pinned_the_answer()
    {
        await using var bot = await PinTools.StartAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, $"/ask {Right}");
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        await bot.WhenSettledAsync();
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        bot.World.Edit(said, "/ask How many ships carry the grain?");
        await bot.WhenHandledAsync();
        await bot.WhenSettledAsync();
        Assert.Equal(0, bot.Calls("editMessageText"));
        Assert.Contains(Right, (await bot.SayAsync(bot.World.Max, "/pins")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_correction_brings_back_no_answer_that_a_moderator_has_deleted()
    {
        await using var bot = await RunningBot.StartAsync();
        var said = bot.World.Say(bot.World.Alice, bot.World.Group, "/ask How many ships carry the grain?");
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == said.Id);
        await bot.WhenSettledAsync();
        bot.World.Delete(answer);
        bot.World.Edit(said, $"/ask {Right}");
        await bot.WhenHandledAsync();
        await bot.WhenSettledAsync();
        Assert.Empty(bot.Said(bot.World.Group));
        Assert.Empty(bot.Log.At(LogLevel.Warning));
    }

    static string Data(SandboxMessage message, string text) =>
        message.Buttons.Single(button => button.Text == text).CallbackData!;

    static void WriteTreaty(string folder)
    {
        var sentence = "The treaty " + string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"w{number}")) + " ends.";
        File.WriteAllText(Path.Combine(folder, "long.txt"), $"The treaty\n{sentence}\n");
        File.WriteAllText(Path.Combine(folder, "short.txt"), "Lighthouses\nThe keeper of the lighthouse is Marta Lind.\n");
    }
}
