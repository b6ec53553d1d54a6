using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class FollowUpSpecs
{
    [Fact]
    public async Task I_can_follow_up_in_private_within_ten_minutes()
    {
        await using var bot = await RunningBot.StartAsync(WritePrices);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, "What is the price of wheat in the harbour?");
        bot.Time.Advance(TimeSpan.FromMinutes(9));
        var answer = await bot.AskAsync(bot.World.Alice, chat, "And barley?");
        Assert.StartsWith("The price of barley in the harbour", answer.Text, StringComparison.Ordinal);
        bot.Time.Advance(TimeSpan.FromMinutes(11));
        var alone = await bot.AskAsync(bot.World.Alice, chat, "And barley?");
        Assert.DoesNotContain("<b>price</b>", alone.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_follow_up_in_a_group_by_replying_to_the_answer()
    {
        await using var bot = await RunningBot.StartAsync(WritePrices);
        var first = await bot.AskAsync(bot.World.Alice, bot.World.Group, "/ask What is the price of wheat in the harbour?");
        var asked = bot.World.Say(bot.World.Max, bot.World.Group, "And barley?", replyTo: first);
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == asked.Id);
        Assert.StartsWith("The price of barley in the harbour", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_turn_to_further_passages_and_back_even_after_a_restart()
    {
        await using var bot = await RunningBot.StartAsync(WriteBridges);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var first = await bot.AskAsync(bot.World.Alice, chat, "Who opened the Alder bridge?");
        Assert.Contains("\n1. Bridges", first.Text, StringComparison.Ordinal);
        await bot.RestartAsync();
        await bot.World.PressAsync(bot.World.Alice, first, Button(first, "More"));
        var second = await bot.WaitForAsync(chat, message => message.Id == first.Id && message.Text.Contains("\n2. Bridges", StringComparison.Ordinal));
        Assert.DoesNotContain("\n1. Bridges", second.Text, StringComparison.Ordinal);
        await bot.World.PressAsync(bot.World.Alice, second, Button(second, "Back"));
        var back = await bot.WaitForAsync(chat, message => message.Id == first.Id && message.Text.Contains("\n1. Bridges", StringComparison.Ordinal));
        Assert.Equal(first.Html, back.Html);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task I_can_turn_to_further_passages_behind_one_that_has_no_word_of_my_question()
    {
        await using var bot = await RunningBot.StartAsync(WriteBridgesWithKnownQuestions);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var first = await bot.AskAsync(bot.World.Alice, chat, "which guest of honour came to the bridge");
        Assert.StartsWith("Rosa Lindqvist cut the ribbon.", first.Text, StringComparison.Ordinal);
        await bot.World.PressAsync(bot.World.Alice, first, Button(first, "More"));
        await bot.WaitForAsync(chat, message => message.Id == first.Id && !message.Text.Contains("Rosa Lindqvist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("more:999999-3", "I no longer have this answer")]
    [InlineData("more:1-9999", "")]
    [InlineData("more:x", "")]
    [InlineData("more:1--1", "")]
    public async Task A_forged_page_shows_nothing(string data, string alert)
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var message = await bot.AskAsync(bot.World.Alice, chat, "/help");
        var shown = await bot.World.PressAsync(bot.World.Alice, message, data);
        Assert.Contains(alert, shown?.Text ?? "", StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(bot.Said(chat)));
    }

    [Fact]
    public async Task Nobody_pages_through_an_answer_of_another_chat()
    {
        await using var bot = await RunningBot.StartAsync(WriteBridges);
        var own = await bot.AskAsync(
            bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "Who opened the Alder bridge?");
        var other = bot.World.PrivateChat(bot.World.Max);
        var help = await bot.AskAsync(bot.World.Max, other, "/help");
        var shown = await bot.World.PressAsync(bot.World.Max, help, Button(own, "More"));
        Assert.StartsWith("I no longer have this answer", shown!.Text, StringComparison.Ordinal);
        Assert.Single(bot.Said(other));
    }

    static string Button(SandboxMessage message, string text) =>
        message.Buttons.Single(button => button.Text.Contains(text, StringComparison.Ordinal)).CallbackData!;

    static readonly string[] Trees = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Oak"];

    static void WriteBridges(string folder) => File.WriteAllText(Path.Combine(folder, "bridges.txt"), string.Join('\n', [
        "Bridges",
        .. Trees.Select(tree => $"The mayor opened the {tree} bridge over the river."),
        .. Enumerable.Range(1, 40).Select(number => $"Ship {number} carried salt, timber and wool to island {number}."),
    ]));

    static void WriteBridgesWithKnownQuestions(string folder)
    {
        WriteBridges(folder);
        File.AppendAllText(Path.Combine(folder, "bridges.txt"), "\nRosa Lindqvist cut the ribbon.");
        Directory.CreateDirectory(Path.Combine(folder, "vocabulary"));
        File.WriteAllText(
            Path.Combine(folder, "vocabulary", "questions.tsv"),
            "bridges.txt\tRosa Lindqvist\tWhich guest of honour came to the bridge?\n");
    }

    static void WritePrices(string folder) => File.WriteAllText(Path.Combine(folder, "prices.txt"), """
        Prices of grain
        The price of wheat in the harbour is nine crowns a sack.
        The price of barley in the harbour is seven crowns a sack.
        Barley is sown in the valley as soon as the snow has gone.
        The keeper of the lighthouse paints the tower every spring.
        """);
}
