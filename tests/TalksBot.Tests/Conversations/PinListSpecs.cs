using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class PinListSpecs
{
    const string WhoMayPin = "Only the creator of the group and administrators with the right to pin messages may do this.";

    [Fact]
    public async Task I_can_read_what_is_pinned_by_whom_and_when_with_links()
    {
        await using var bot = await PinTools.StartAsync();
        var first = await bot.PinnedAsync();
        var second = await bot.PinnedAsync(PinTools.OtherQuestion);
        var list = await bot.SayAsync(bot.World.Alice, "/pins");
        Assert.Equal(
            $"""
            <b>Pinned answers</b>

            1. <a href="https://t.me/c/1000000001/{second.Id}">How many ships carry the grain?</a>
            <i>pinned by Max, 26 July 2025</i>

            2. <a href="https://t.me/c/1000000001/{first.Id}">Who chaired the harbour meeting?</a>
            <i>pinned by Max, 26 July 2025</i>
            """,
            list.Html);
        Assert.Equal(["Unpin 1", "Unpin 2"], list.Buttons.Select(button => button.Text));
    }

    [Fact]
    public async Task A_moderator_who_was_forgotten_is_taken_for_nobody_else()
    {
        await using var bot = await PinTools.StartAsync();
        await bot.PinnedAsync();
        var chat = bot.World.PrivateChat(bot.World.Max);
        var offer = await bot.AskAsync(bot.World.Max, chat, "/forget");
        await bot.World.PressAsync(bot.World.Max, offer, offer.Buttons[0].CallbackData!);
        await bot.WhenSettledAsync();
        var list = await bot.SayAsync(bot.World.Alice, "/pins");
        Assert.Contains("pinned by a moderator, 26 July 2025", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_read_that_nothing_is_pinned()
    {
        await using var bot = await PinTools.StartAsync();
        Assert.Equal("No answers are pinned here.", (await bot.SayAsync(bot.World.Alice, "/pins")).Text);
        Assert.Equal(("No answers are pinned here.", bot.World.Max.Id), await bot.ToldAsync(bot.World.Max, "/unpin"));
        var inPrivate = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), "/pins");
        Assert.StartsWith("Answers are pinned in groups", inPrivate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_unpin_from_the_list_as_a_moderator_and_nobody_else_can()
    {
        await using var bot = await PinTools.StartAsync();
        var first = await bot.PinnedAsync();
        var second = await bot.PinnedAsync(PinTools.OtherQuestion);
        var list = await bot.SayAsync(bot.World.Alice, "/pins");
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, list, "Unpin 1"));
        Assert.Equal([first.Id, second.Id], bot.PinnedIds());

        Assert.Equal("Unpinned.", await bot.PressAsync(bot.World.Max, list, "Unpin 1"));
        Assert.Equal([first.Id], bot.PinnedIds());
        var shorter = await bot.WaitForAsync(bot.World.Group, message => message.Id == list.Id && message.Edited);
        Assert.DoesNotContain("How many ships", shorter.Text, StringComparison.Ordinal);
        Assert.Equal("Unpin 1", Assert.Single(shorter.Buttons).Text);
    }

    [Fact]
    public async Task I_can_unpin_by_command_the_answer_that_I_reply_to_or_the_last()
    {
        await using var bot = await PinTools.StartAsync();
        var first = await bot.PinnedAsync();
        var second = await bot.PinnedAsync(PinTools.OtherQuestion);
        var third = await bot.PinnedAsync("Where did the delegations meet?");
        Assert.Equal("Unpinned.", (await bot.SayAsync(bot.World.Max, "/unpin", first)).Text);
        Assert.Equal([second.Id, third.Id], bot.PinnedIds());
        Assert.Equal("Unpinned.", (await bot.SayAsync(bot.World.Max, "/unpin")).Text);
        Assert.Equal([second.Id], bot.PinnedIds());
        Assert.StartsWith("This answer is not among the pinned ones", (await bot.ToldAsync(bot.World.Max, "/unpin", first)).Text, StringComparison.Ordinal);
        Assert.Equal([second.Id], bot.PinnedIds());
    }

    [Fact]
    public async Task I_cannot_unpin_as_a_member()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        Assert.Equal((WhoMayPin, bot.World.Alice.Id), await bot.ToldAsync(bot.World.Alice, "/unpin", answer));
        Assert.Equal(0, bot.Calls("unpinChatMessage"));
    }

    [Fact]
    public async Task I_see_a_pin_that_was_removed_by_hand_leave_the_list()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        bot.World.Unpin(bot.World.Olena, answer);
        var list = await bot.SayAsync(bot.World.Max, "/pins");
        Assert.Equal("Unpinned.", await bot.PressAsync(bot.World.Max, list, "Unpin 1"));
        await bot.WaitForAsync(bot.World.Group, message => message.Id == list.Id && message.Text == "No answers are pinned here.");
    }

    [Fact]
    public async Task I_see_an_answer_that_was_deleted_leave_the_list()
    {
        await using var bot = await PinTools.StartAsync();
        var answer = await bot.PinnedAsync();
        bot.Sandbox.Faults.Add("pinChatMessage", SandboxFault.Error(400, "Bad Request: message to pin not found"));
        Assert.Equal("The message is no longer there.", await bot.PressAsync(bot.World.Max, answer, "Pin"));
        Assert.Equal("No answers are pinned here.", (await bot.SayAsync(bot.World.Alice, "/pins")).Text);
    }

    [Fact]
    public async Task I_keep_a_pin_on_the_list_that_Telegram_does_not_unpin()
    {
        await using var bot = await PinTools.StartAsync();
        await bot.PinnedAsync();
        bot.Sandbox.Faults.Add("unpinChatMessage", SandboxFault.Error(400, "Bad Request: CHAT_ADMIN_REQUIRED"));
        Assert.Equal("Telegram refused: Bad Request: CHAT_ADMIN_REQUIRED", (await bot.SayAsync(bot.World.Max, "/unpin")).Text);
        Assert.Single((await bot.SayAsync(bot.World.Max, "/pins")).Buttons);
    }

    [Fact]
    public async Task I_am_offered_to_unpin_the_oldest_when_the_group_has_as_many_as_it_allows()
    {
        await using var bot = await PinTools.StartAsync();
        var oldest = await bot.PinnedAsync();
        await bot.ExecuteAsync($"INSERT INTO chat_settings (chat_id, answering, pin_limit) VALUES ({bot.World.Group.Id}, 'WhenAddressed', 1)");
        var newer = await bot.AnswerAsync(PinTools.OtherQuestion);
        Assert.Equal("", await bot.PressAsync(bot.World.Max, newer, "Pin"));
        var offer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == newer.Id && !message.IsService);
        Assert.StartsWith("This group pins at most 1 answer.", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Who chaired the harbour meeting?", offer.Text, StringComparison.Ordinal);
        Assert.True(offer.IsSilent);
        Assert.Equal([oldest.Id], bot.PinnedIds());

        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, offer, "Unpin the oldest"));
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, offer, "Leave"));
        Assert.Equal([oldest.Id], bot.PinnedIds());

        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, offer, "Unpin the oldest"));
        Assert.Equal([newer.Id], bot.PinnedIds());
        var closed = await bot.WaitForAsync(bot.World.Group, message => message.Id == offer.Id && message.Edited);
        Assert.Equal("Max has the oldest pinned answer replaced.", closed.Text);
        Assert.Empty(closed.Buttons);
        // What the message was before is no button any more.
        bot.Rest();
        Assert.Null(await bot.World.PressAsync(bot.World.Max, closed, offer.DataOf("Unpin the oldest")));
    }

    [Fact]
    public async Task I_can_pin_ten_answers_unless_our_group_chooses_otherwise()
    {
        await using var bot = await PinTools.StartAsync();
        for (var number = 1; number <= 10; number++)
        {
            await bot.PinnedAsync();
        }

        var eleventh = await bot.AnswerAsync();
        Assert.Equal("", await bot.PressAsync(bot.World.Max, eleventh, "Pin"));
        var offer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == eleventh.Id && !message.IsService);
        Assert.StartsWith("This group pins at most 10 answers.", offer.Text, StringComparison.Ordinal);
        Assert.Equal(10, bot.PinnedIds().Count());

        var settings = await bot.SayAsync(bot.World.Max, "/settings");
        await bot.PressAsync(bot.World.Max, settings, "Pinned answers");
        var limits = await bot.WaitForAsync(bot.World.Group, message => message.Id == settings.Id && message.Edited);
        await bot.PressAsync(bot.World.Max, limits, "20");
        Assert.Equal("Pinned.", await bot.PressAsync(bot.World.Max, eleventh, "Pin"));
        Assert.Equal(11, bot.PinnedIds().Count());
    }

    [Fact]
    public async Task I_can_leave_the_pins_as_they_are()
    {
        await using var bot = await PinTools.StartAsync();
        var oldest = await bot.PinnedAsync();
        await bot.ExecuteAsync($"INSERT INTO chat_settings (chat_id, answering, pin_limit) VALUES ({bot.World.Group.Id}, 'WhenAddressed', 1)");
        var newer = await bot.AnswerAsync(PinTools.OtherQuestion);
        bot.Rest();
        bot.World.Say(bot.World.Max, bot.World.Group, "/pin", newer);
        var offer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == newer.Id && !message.IsService && message.From == bot.World.Bot);
        await bot.PressAsync(bot.World.Max, offer, "Leave");
        var closed = await bot.WaitForAsync(bot.World.Group, message => message.Id == offer.Id && message.Edited);
        Assert.Equal("Max leaves the pinned answers as they are.", closed.Text);
        Assert.Equal([oldest.Id], bot.PinnedIds());
    }
}
