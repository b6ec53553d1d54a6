using Microsoft.Extensions.Logging;
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
        Assert.StartsWith("Reply with /pin to one of my answers", (await bot.ToldAsync(bot.World.Max, "/pin")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Only answers with passages", (await bot.ToldAsync(bot.World.Max, "/pin", help)).Text, StringComparison.Ordinal);
        var unanswered = await bot.AnswerAsync("What did the chancellor think of elephants?");
        Assert.StartsWith("Only answers with passages", (await bot.ToldAsync(bot.World.Max, "/pin", unanswered)).Text, StringComparison.Ordinal);
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
        Assert.Equal((WhoMayPin, bot.World.Alice.Id), await bot.ToldAsync(bot.World.Alice, "/pin", answer));
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
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        var answer = await bot.AnswerAsync();
        Assert.Contains(WhereToGive, await bot.PressAsync(bot.World.Max, answer, "Pin"), StringComparison.Ordinal);
        var (text, only) = await bot.ToldAsync(bot.World.Max, "/pin", answer);
        Assert.Contains(WhereToGive.Replace(">", "&gt;", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Equal(bot.World.Max.Id, only);
        Assert.Equal(0, bot.Calls("pinChatMessage"));
    }

    [Fact]
    public async Task I_am_told_in_a_reply_where_Telegram_lets_the_bot_tell_nobody_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AnswerAsync();
        var told = await bot.SayAsync(bot.World.Max, "/pin", answer);
        Assert.Contains(WhereToGive, told.Text, StringComparison.Ordinal);
        Assert.Equal((null, true), (told.VisibleTo, told.IsSilent));
        await bot.WhenSettledAsync();
        Assert.Empty(bot.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task I_can_pin_again_what_somebody_unpinned_by_hand()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        bot.World.Unpin(bot.World.Olena, answer);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task I_can_pin_by_command_as_an_anonymous_administrator_where_all_of_us_may_pin(bool mayAll)
    {
        await using var bot = await PinTools.StartAsync();
        var group = bot.World.Group;
        bot.World.Promote(bot.World.Max, group, canPinMessages: true, isAnonymous: true);
        bot.World.Promote(bot.World.Alice, group, canPinMessages: mayAll, isAnonymous: true);
        bot.World.HideOwner(group);
        var answer = await bot.AnswerAsync();
        bot.Rest();
        var said = bot.World.SayAnonymously(bot.World.Max, group, "/pin", answer);
        if (mayAll)
        {
            await bot.WaitForPinsAsync(1);
            await bot.WhenSettledAsync();
            Assert.Contains("pinned by an anonymous administrator", (await bot.SayAsync(bot.World.Alice, "/pins")).Text, StringComparison.Ordinal);
            return;
        }

        var told = await bot.WaitForAsync(group, message => message.ReplyToId == said.Id);
        Assert.StartsWith("I cannot see which anonymous administrator you are", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Calls("pinChatMessage"));
        // The button tells who they are.
        Assert.StartsWith("Only the creator", await bot.PressAsync(bot.World.Alice, answer, "Pin"), StringComparison.Ordinal);
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
    }

    [Fact]
    public async Task I_can_pin_in_a_basic_group_and_am_told_in_a_reply_what_is_missing()
    {
        await using var bot = await RunningBot.StartAsync();
        var club = bot.World.Club;
        var answer = await bot.AskAsync(bot.World.Alice, club, $"/ask {PinTools.Question}");
        bot.Rest();
        await bot.WhenSettledAsync();
        bot.World.Promote(bot.World.Max, club, canPinMessages: true);
        var said = bot.World.Say(bot.World.Max, club, "/pin", answer);
        var told = await bot.WaitForAsync(club, message => message.ReplyToId == said.Id);
        Assert.Contains(WhereToGive, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Parameters.ContainsKey("ephemeral_message_parameters"));

        bot.World.Promote(bot.World.Bot, club, canPinMessages: true);
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        bot.Rest();
        var list = await bot.AskAsync(bot.World.Alice, club, "/pins");
        Assert.StartsWith("<b>Pinned answers</b>\n\n1. Who chaired the harbour meeting?\n", list.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_find_no_pins_of_a_group_in_the_supergroup_that_it_became()
    {
        await using var bot = await RunningBot.StartAsync();
        var club = bot.World.Club;
        bot.World.Promote(bot.World.Max, club, canPinMessages: true);
        bot.World.Promote(bot.World.Bot, club, canPinMessages: true);
        var answer = await bot.AskAsync(bot.World.Alice, club, $"/ask {PinTools.Question}");
        await bot.WhenSettledAsync();
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        bot.Rest();
        var upgraded = bot.World.Upgrade(club);
        var list = await bot.AskAsync(bot.World.Alice, upgraded, "/pins");
        Assert.Equal("No answers are pinned here.", list.Text);
    }

    [Fact]
    public async Task I_can_pin_in_a_topic_of_a_forum()
    {
        await using var bot = await RunningBot.StartAsync();
        var topic = bot.World.Topics(bot.World.Forum)[^1];
        bot.World.Promote(bot.World.Max, bot.World.Forum, canPinMessages: true);
        bot.World.Promote(bot.World.Bot, bot.World.Forum, canPinMessages: true);
        var said = bot.World.Say(bot.World.Alice, topic, $"/ask {PinTools.Question}");
        var answer = await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == said.Id);
        await bot.WhenSettledAsync();
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        bot.Rest();
        var asked = bot.World.Say(bot.World.Alice, topic, $"/ask {PinTools.Question}");
        var again = await bot.WaitForAsync(bot.World.Forum, message => message.ReplyToId == asked.Id);
        Assert.Contains($"https://t.me/c/1000000002/{answer.Id}", again.Html, StringComparison.Ordinal);
        Assert.Equal(topic.Id, again.ThreadId);
    }
}
