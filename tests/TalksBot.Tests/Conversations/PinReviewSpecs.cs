using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class PinReviewSpecs
{
    const string WhoMayPin = "Only the creator of the group and administrators with the right to pin messages may do this.";

    [Fact]
    public async Task I_am_told_once_and_silently_when_new_articles_answer_a_pinned_question_better()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var news = await NewsAsync(bot, pinned);
        Assert.True(news.IsSilent);
        Assert.StartsWith("The articles have changed. To this pinned question they now answer otherwise:\nWho chaired the harbour meeting?\n", news.Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Falk", news.Text, StringComparison.Ordinal);
        Assert.Contains("The Tern, 20 July 2025", news.Text, StringComparison.Ordinal);
        Assert.Equal(["Update", "Keep"], news.Buttons.Select(button => button.Text));

        await bot.WhenSettledAsync();
        await bot.RestartAsync();
        await bot.SayAsync(bot.World.Max, "/help");
        await bot.WhenSettledAsync();
        Assert.Single(bot.Said(bot.World.Group), message => message.ReplyToId == pinned.Id && !message.IsService);
    }

    [Fact]
    public async Task I_can_update_the_pinned_answer_in_its_place_as_a_moderator_and_nobody_else_can()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var news = await NewsAsync(bot, pinned);
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, news, "Update"));
        Assert.Equal(WhoMayPin, await bot.PressAsync(bot.World.Alice, news, "Keep"));
        Assert.Equal(0, bot.Calls("editMessageText"));

        Assert.Equal("The pinned answer is up to date.", await bot.PressAsync(bot.World.Max, news, "Update"));
        var updated = await bot.WaitForAsync(bot.World.Group, message => message.Id == pinned.Id && message.Edited);
        Assert.StartsWith("Who chaired the harbour meeting?\n\n", updated.Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Falk", updated.Text, StringComparison.Ordinal);
        Assert.Contains(updated.Buttons, button => button.Text.Contains("Pin", StringComparison.Ordinal));
        var closed = await bot.WaitForAsync(bot.World.Group, message => message.Id == news.Id && message.Edited);
        Assert.Equal("Max has the pinned answer updated.", closed.Text);
        Assert.Equal([pinned.Id], bot.PinnedIds());

        // The pin answers as before, with what is in it now.
        Assert.StartsWith("Pinned by the moderators", (await bot.AnswerAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_keep_the_pinned_answer_as_it_is()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var news = await NewsAsync(bot, pinned);
        Assert.Equal("The pinned answer stays as it is.", await bot.PressAsync(bot.World.Max, news, "Keep"));
        var closed = await bot.WaitForAsync(bot.World.Group, message => message.Id == news.Id && message.Edited);
        Assert.Equal("Max keeps the pinned answer as it is.", closed.Text);
        Assert.DoesNotContain(bot.Said(bot.World.Group), message => message.Id == pinned.Id && message.Edited);

        // Decided is decided, also when other articles change.
        await bot.WhenSettledAsync();
        await bot.StopAsync();
        Write(bot, "bread", "The bakery sells rye bread on Mondays.");
        await bot.RestartAsync();
        Assert.StartsWith("Pinned by the moderators", (await bot.AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Single(bot.Said(bot.World.Group), message => message.ReplyToId == pinned.Id && !message.IsService);
    }

    [Fact]
    public async Task I_am_told_when_sources_come_to_contradict_each_other()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync(PinTools.OtherQuestion);
        await bot.StopAsync();
        Write(bot, "grain", "They agreed that nineteen ships carry the grain to the islands.", published: "2025-06-02");
        await bot.RestartAsync();
        var news = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == pinned.Id && !message.IsService);
        Assert.StartsWith("The articles have changed. On this pinned question the sources now contradict each other:", news.Text, StringComparison.Ordinal);
        Assert.Contains("nineteen ships", news.Text, StringComparison.Ordinal);
        Assert.Contains("fourteen ships", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_not_told_when_new_articles_are_about_something_else()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        await bot.StopAsync();
        Write(bot, "bread", "The bakery sells rye bread on Mondays.");
        await bot.RestartAsync();
        await bot.AnswerAsync();
        Assert.DoesNotContain(bot.Said(bot.World.Group), message => message.ReplyToId == pinned.Id && !message.IsService);
    }

    [Fact]
    public async Task Nothing_is_sent_to_our_group_while_the_bot_is_removed_and_the_news_when_it_is_back()
    {
        await using var bot = await PinTools.StartAsync();
        bot.World.Kick(bot.World.Bot);
        bot.World.Add(bot.World.Bot);
        bot.World.Promote(bot.World.Bot, canPinMessages: true);
        // The greeting and the thanks must not hold up the answer.
        await bot.WhenHandledAsync();
        bot.Rest();
        await bot.WhenSettledAsync();
        var pinned = await bot.PinnedAsync();
        bot.World.Kick(bot.World.Bot);
        await bot.WhenHandledAsync();
        await bot.StopAsync();
        Write(bot, "tern", "It was Jonas Falk who chaired the harbour meeting.");
        await bot.RestartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
        await bot.WhenSettledAsync();
        Assert.DoesNotContain(bot.Sandbox.Requests, request => request.Status == 403);

        bot.World.Add(bot.World.Bot);
        await bot.WhenHandledAsync();
        await bot.RestartAsync();
        await bot.PassTimeUntil(
            bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == pinned.Id && message.Text.Contains("Jonas Falk", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_decision_on_an_answer_that_is_no_longer_pinned_changes_nothing()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var news = await NewsAsync(bot, pinned);
        await bot.SayAsync(bot.World.Max, "/unpin");
        await bot.WhenSettledAsync();
        Assert.StartsWith("This answer is not among the pinned ones", await bot.PressAsync(bot.World.Max, news, "Update"), StringComparison.Ordinal);
        Assert.Equal(0, bot.Calls("editMessageText"));
    }

    [Fact]
    public async Task A_pinned_answer_that_was_deleted_leaves_the_list_when_it_is_to_be_updated()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var news = await NewsAsync(bot, pinned);
        bot.World.Delete(pinned);
        Assert.Equal("The message is no longer there.", await bot.PressAsync(bot.World.Max, news, "Update"));
        Assert.Equal("No answers are pinned here.", (await bot.SayAsync(bot.World.Alice, "/pins")).Text);
    }

    static async Task<SandboxMessage> NewsAsync(RunningBot bot, SandboxMessage pinned)
    {
        await bot.StopAsync();
        Write(bot, "tern", "It was Jonas Falk who chaired the harbour meeting.");
        await bot.RestartAsync();
        return await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == pinned.Id && !message.IsService);
    }

    static void Write(RunningBot bot, string name, string sentence, string published = "2025-07-20") =>
        File.WriteAllText(Path.Combine(bot.Articles, $"{name}.md"), $"""
            ---
            title: News of the harbour
            publisher: The Tern
            published: {published}
            language: en
            ---

            {sentence}
            """);
}
