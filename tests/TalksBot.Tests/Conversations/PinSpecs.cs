using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class PinSpecs
{
    const string WhoMayPin = "Only the creator of the group and administrators with the right to pin messages may do this.";
    const string WhereToGive = "Group settings > Administrators > @talks_bot > Pin messages";

    [Theory]
    [InlineData("Max")]
    [InlineData("Olena")]
    public async Task I_can_pin_an_answer_by_its_button_as_a_moderator(string name)
    {
        await using var bot = await PinTools.StartAsync();
        await bot.SayAsync(bot.World.Alice, "/help");
        var answer = await bot.AnswerAsync();
        var moderator = bot.World.People.First(one => one.FirstName == name);
        bot.Rest();
        var alert = await bot.World.PressAsync(moderator, answer, answer.DataOf("Pin"));
        Assert.True(alert!.ShowAlert);
        Assert.Equal(name == "Max" ? "Pinned." : "\u0417\u0430\u043a\u0440\u0456\u043f\u043b\u0435\u043d\u043e.", alert.Text);
        Assert.Equal([answer.Id], bot.PinnedIds());
        Assert.True((bool)Assert.Single(bot.Sandbox.Requests, request => request.Method == "pinChatMessage").Parameters["disable_notification"]!);
    }

    [Theory]
    [InlineData("/pin", true)]
    [InlineData("/pin loud", false)]
    public async Task I_can_pin_an_answer_by_command_silently_or_loud(string command, bool isSilent)
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        bot.Rest();
        bot.World.Say(bot.World.Max, bot.World.Group, command, answer);
        await bot.WaitForPinsAsync(1);
        var pin = Assert.Single(bot.Sandbox.Requests, request => request.Method == "pinChatMessage");
        Assert.Equal(isSilent, (bool?)pin.Parameters["disable_notification"] ?? false);
        Assert.Equal(answer.Id, (int)pin.Parameters["message_id"]!);
    }

    [Fact]
    public async Task I_am_told_how_to_pin_when_I_reply_to_no_answer()
    {
        await using var bot = await PinTools.StartAsync();
        var help = await bot.SayAsync(bot.World.Max, "/help");
        await bot.SayAsync(bot.World.Max, "/pin");
        Assert.StartsWith("Reply with /pin to one of my answers", bot.LastSent().Text, StringComparison.Ordinal);
        await bot.SayAsync(bot.World.Max, "/pin", help);
        Assert.StartsWith("Only answers with passages", bot.LastSent().Text, StringComparison.Ordinal);
        var unanswered = await bot.AnswerAsync("What did the chancellor think of elephants?");
        await bot.SayAsync(bot.World.Max, "/pin", unanswered);
        Assert.StartsWith("Only answers with passages", bot.LastSent().Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Calls("pinChatMessage"));
    }

    [Fact]
    public async Task I_see_no_pin_button_where_there_is_nothing_to_pin()
    {
        await using var bot = await PinTools.StartAsync();
        var inPrivate = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), PinTools.Question);
        var unanswered = await bot.AnswerAsync("What did the chancellor think of elephants?");
        Assert.DoesNotContain(inPrivate.Buttons.Concat(unanswered.Buttons), button => button.Text.Contains("Pin", StringComparison.Ordinal));
        var said = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/pin");
        Assert.StartsWith("Answers are pinned in groups", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task I_am_told_who_may_pin_when_I_may_not_and_nothing_happens(bool isAdministrator)
    {
        await using var bot = await PinTools.StartAsync();
        if (isAdministrator)
        {
            bot.World.Promote(bot.World.Alice, canPinMessages: false);
        }

        var answer = await bot.AnswerAsync();
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, answer, "Pin"));
        await bot.SayAsync(bot.World.Alice, "/pin", answer);
        Assert.Equal((WhoMayPin, bot.World.Alice.Id), bot.LastSent());
        Assert.Equal(0, bot.Calls("pinChatMessage"));
    }

    [Fact]
    public async Task My_right_counts_as_it_is_at_the_moment()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        var other = await bot.AnswerAsync(PinTools.OtherQuestion);
        bot.World.Demote(bot.World.Max);
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Max, other, "Pin"));
        bot.World.Promote(bot.World.Max, canPinMessages: true);
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, other, "Pin"));
        Assert.Equal([answer.Id, other.Id], bot.PinnedIds());
    }

    [Fact]
    public async Task A_forged_or_foreign_press_pins_nothing()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        var help = await bot.SayAsync(bot.World.Max, "/help");
        var other = await bot.AnswerAsync(PinTools.OtherQuestion);
        var inPrivate = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), PinTools.Question);
        var data = answer.DataOf("Pin");
        foreach (var (message, forged) in new[]
        {
            (answer, "pin:999999"), (answer, "pin:"), (answer, "pin:x"), (help, data), (other, data), (inPrivate, data),
            (help, $"unpin:{answer.Id}"), (help, $"pinswap:{answer.Id}-{other.Id}-loud"), (help, "pinleave:"),
            (help, $"pinnew:{answer.Id}-0123456789abcdef"), (help, $"pinkeep:{answer.Id}-0123456789abcdef"),
        })
        {
            bot.Rest();
            Assert.Null(await bot.World.PressAsync(bot.World.Max, message, forged));
        }

        Assert.Equal(0, bot.Calls("pinChatMessage") + bot.Calls("unpinChatMessage") + bot.Calls("editMessageText"));
    }

    [Fact]
    public async Task I_am_told_when_an_answer_is_too_old_to_be_pinned()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        await bot.ExecuteAsync("DELETE FROM questions");
        Assert.StartsWith("I no longer have this answer", await bot.PressAsync(bot.World.Max, answer, "Pin"), StringComparison.Ordinal);
        Assert.Empty(bot.PinnedIds());
    }

    [Fact]
    public async Task I_am_told_which_right_the_bot_lacks_and_where_to_give_it()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AnswerAsync();
        Assert.Contains(WhereToGive, await bot.PressAsync(bot.World.Max, answer, "Pin"), StringComparison.Ordinal);
        await bot.SayAsync(bot.World.Max, "/pin", answer);
        var (text, only) = bot.LastSent();
        Assert.Contains(WhereToGive.Replace(">", "&gt;", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Equal(bot.World.Max.Id, only);
        Assert.Equal(0, bot.Calls("pinChatMessage"));
    }

    [Fact]
    public async Task I_am_told_in_a_reply_where_Telegram_lets_the_bot_tell_nobody_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AnswerAsync();
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.Error(400, "Bad Request: not enough rights to send ephemeral messages"));
        var told = await bot.SayAsync(bot.World.Max, "/pin", answer);
        Assert.Contains(WhereToGive, told.Text, StringComparison.Ordinal);
        Assert.Null(bot.LastSent().For);
    }

    [Fact]
    public async Task I_can_pin_again_what_somebody_unpinned_by_hand()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        await bot.UnpinByHandAsync(answer);
        Assert.Empty(bot.PinnedIds());
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        Assert.Equal([answer.Id], bot.PinnedIds());
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        Assert.Single((await bot.SayAsync(bot.World.Max, "/pins")).Buttons);
    }

    [Fact]
    public async Task I_am_told_the_truth_when_Telegram_refuses()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        bot.Sandbox.Faults.Add("pinChatMessage", SandboxFault.Error(400, "Bad Request: CHAT_ADMIN_REQUIRED"));
        Assert.Equal("Telegram refused: Bad Request: CHAT_ADMIN_REQUIRED", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        Assert.StartsWith("No answers are pinned", (await bot.SayAsync(bot.World.Max, "/pins")).Text, StringComparison.Ordinal);
        bot.Sandbox.Faults.Add("pinChatMessage", SandboxFault.Error(400, "Bad Request: CHAT_ADMIN_REQUIRED"));
        var told = await bot.SayAsync(bot.World.Max, "/pin", answer);
        Assert.Equal("Telegram refused: Bad Request: CHAT_ADMIN_REQUIRED", told.Text);
    }

    [Fact]
    public async Task I_am_told_when_it_is_still_under_way_and_it_is_done_later()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        bot.Rest();
        bot.Sandbox.Faults.Add("pinChatMessage", SandboxFault.BadGateway(), times: 4);
        var alert = await bot.PassTimeUntil(
            bot.World.PressAsync(bot.World.Max, answer, answer.DataOf("Pin")), TimeSpan.FromMilliseconds(250));
        Assert.StartsWith("This is still under way", alert!.Text, StringComparison.Ordinal);
        await bot.PassTimeUntil(
            bot.WaitForPinsAsync(1).ContinueWith(_ => true, TaskScheduler.Default), TimeSpan.FromMilliseconds(250));
        Assert.Equal([answer.Id], bot.PinnedIds());
    }

    [Fact]
    public async Task A_pin_under_way_is_done_by_the_next_run()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        bot.Rest();
        bot.Sandbox.Faults.Add("pinChatMessage", SandboxFault.BadGateway());
        bot.World.Say(bot.World.Max, bot.World.Group, "/pin", answer);
        await bot.World.WaitUntilConfirmedAsync();
        await bot.StopAsync();
        Assert.Empty(bot.PinnedIds());
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await bot.RestartAsync();
        await bot.PassTimeUntil(
            bot.WaitForPinsAsync(1).ContinueWith(_ => true, TaskScheduler.Default), TimeSpan.FromMilliseconds(250));
        Assert.Single((await bot.SayAsync(bot.World.Max, "/pins")).Buttons);
    }

    [Fact]
    public async Task As_an_anonymous_administrator_I_am_asked_to_show_who_I_am_unless_all_of_us_may_pin()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.AnswerAsync();
        // Nobody is known to be anonymous, so that the bot cannot see what whoever wrote this may do.
        bot.SayAnonymously("/pin", answer);
        var told = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == 9000 || message.Text.StartsWith("I cannot see", StringComparison.Ordinal));
        Assert.StartsWith("I cannot see which anonymous administrator you are", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Calls("pinChatMessage"));
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
    }
}
