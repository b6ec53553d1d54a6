using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class PinnedAnswerSpecs
{
    [Theory]
    [InlineData("Who chaired the harbour meeting?")]
    [InlineData("Who was the chair of the meeting at the harbour?")]
    [InlineData("By whom was the harbour meeting chaired?")]
    public async Task I_am_led_to_the_pinned_answer_when_I_ask_the_same_again(string question)
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var answer = await bot.AnswerAsync(question);
        Assert.StartsWith(
            $"<b>Pinned by the moderators:</b> <a href=\"https://t.me/c/1000000001/{pinned.Id}\">Who chaired the harbour meeting?</a>\n\n",
            answer.Html,
            StringComparison.Ordinal);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Where did the delegations meet?")]
    [InlineData("How many ships carry the grain?")]
    [InlineData("What did the harbour master say about the berths?")]
    [InlineData("Who chaired the mountain meeting?")]
    public async Task I_am_not_led_to_it_when_I_ask_something_else(string question)
    {
        await using var bot = await PinTools.StartAsync();
        await bot.PinnedAsync();
        var answer = await bot.AnswerAsync(question);
        Assert.DoesNotContain("Pinned by", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_not_led_to_it_before_it_is_pinned_nor_after_nor_elsewhere()
    {
        await using var bot = await PinTools.StartAsync();
        Assert.DoesNotContain("Pinned by", (await bot.AnswerAsync()).Text, StringComparison.Ordinal);
        await bot.PinnedAsync();
        var inPrivate = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), PinTools.Question);
        Assert.DoesNotContain("Pinned by", inPrivate.Text, StringComparison.Ordinal);
        await bot.SayAsync(bot.World.Max, "/unpin");
        await bot.WhenSettledAsync();
        Assert.DoesNotContain("Pinned by", (await bot.AnswerAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_answer_stays_when_what_its_asker_said_is_forgotten()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        await bot.ExecuteAsync("DELETE FROM answers; DELETE FROM questions");
        await bot.RestartAsync();
        Assert.Contains(PinTools.Question, (await bot.SayAsync(bot.World.Max, "/pins")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Pinned by the moderators", (await bot.AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Equal([pinned.Id], bot.PinnedIds());
    }

    [Fact]
    public async Task A_pinned_answer_stays_without_its_asker_when_I_have_myself_forgotten_and_its_buttons_live()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        var other = await bot.AnswerAsync(PinTools.OtherQuestion);
        Assert.Equal("Thank you, your vote counts.", await bot.PressAsync(bot.World.Alice, other, "\ud83d\udc4d"));
        var own = bot.World.PrivateChat(bot.World.Alice);
        var offer = await bot.AskAsync(bot.World.Alice, own, "/forget");
        Assert.Equal("", await bot.PressAsync(bot.World.Alice, offer, "Delete"));
        await bot.WaitForAsync(own, message => message.Text == "I have deleted what I kept of you.");

        Assert.Equal(1, await bot.CountAsync("questions"));
        Assert.Equal(0, await bot.CountAsync("questions WHERE person_id <> 0 OR message_id IS NOT NULL"));
        Assert.Equal(0, await bot.CountAsync("votes"));
        Assert.Contains(PinTools.Question, (await bot.SayAsync(bot.World.Max, "/pins")).Text, StringComparison.Ordinal);
        Assert.Equal("Thank you, your vote counts.", await bot.PressAsync(bot.World.Olena, pinned, "\ud83d\udc4d"));
        Assert.Equal("", await bot.PressAsync(bot.World.Olena, pinned, "Context"));
        await bot.WaitForAsync(
            bot.World.Group, message => message.Id == pinned.Id && message.Text.Contains("customs house", StringComparison.Ordinal));
        Assert.StartsWith("I no longer have this question", await bot.PressAsync(bot.World.Max, other, "\ud83d\udc4d"), StringComparison.Ordinal);
    }
}
