using System.Text.RegularExpressions;
using TalksBot.Questions;

namespace TalksBot.Tests.Conversations;

public partial class LinkSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    [Fact]
    public async Task I_can_open_the_context_of_a_citation_even_after_reindexing()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/ask {Question}");
        var payload = ContextLink().Match(answer.Html).Groups[1].Value;
        Assert.InRange(payload.Length, 1, 64);
        await bot.StopAsync();
        File.WriteAllText(Path.Combine(bot.Articles, "aaa.md"), "Another article.\n\nIt comes before the others.\n");
        await bot.RestartAsync();
        var opened = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), $"/start {payload}");
        Assert.StartsWith(
            "Delegations meet at the harbour & agree on grain, The <Gull>, Ida \"Inky\" Holm, 2 June 2025\n"
            + "https://gull.example/harbour?a=1&b=2\n"
            + "The harbour meeting was chaired by the lighthouse keeper Marta Lind. The delegations met in the old customs house.",
            opened.Text,
            StringComparison.Ordinal);
        Assert.Contains("<b>The harbour meeting was chaired by the lighthouse keeper Marta Lind.</b>", opened.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_told_when_the_passage_or_the_article_of_a_link_is_gone()
    {
        await using var bot = await RunningBot.StartAsync();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, Question);
        var payload = ContextLink().Match(answer.Html).Groups[1].Value;
        await bot.StopAsync();
        var file = Path.Combine(bot.Articles, "harbour.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("was chaired by", "was led by", StringComparison.Ordinal));
        await bot.RestartAsync();
        var changed = await bot.AskAsync(bot.World.Alice, chat, $"/start {payload}");
        Assert.StartsWith("The articles have changed since, and this passage is gone.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("was led by", changed.Text, StringComparison.Ordinal);
        await bot.StopAsync();
        File.Delete(file);
        await bot.RestartAsync();
        var gone = await bot.AskAsync(bot.World.Alice, chat, $"/start {payload}");
        Assert.StartsWith("I no longer have this article.", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_open_an_answer_of_the_group_by_its_address_and_use_its_buttons()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/ask {Question}");
        var key = bot.Service<IQuestionLog>().Latest(bot.World.Group.Id, DateTimeOffset.UnixEpoch)!.Key;
        var chat = bot.World.PrivateChat(bot.World.Max);
        await bot.RestartAsync();
        var opened = await bot.AskAsync(bot.World.Max, chat, $"/start ask_{key}");
        Assert.StartsWith($"{Question}\n\nThe harbour meeting was chaired", opened.Text, StringComparison.Ordinal);
        await bot.World.PressAsync(bot.World.Max, opened, opened.Buttons.First(button => button.Text == "Context").CallbackData!);
        await bot.WaitForAsync(chat, message => message.Id == opened.Id && message.Edited);
    }

    [Fact]
    public async Task Nobody_but_me_opens_what_I_asked_in_private()
    {
        await using var bot = await RunningBot.StartAsync();
        var own = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, own, Question);
        var key = bot.Service<IQuestionLog>().Latest(own.Id, DateTimeOffset.UnixEpoch)!.Key;
        var other = await bot.AskAsync(bot.World.Max, bot.World.PrivateChat(bot.World.Max), $"/start ask_{key}");
        Assert.StartsWith("This link leads nowhere any more, or is not meant for you.", other.Text, StringComparison.Ordinal);
        var group = await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/start ask_{key}");
        Assert.StartsWith("I answer questions", group.Text, StringComparison.Ordinal);
        var again = await bot.AskAsync(bot.World.Alice, own, $"/start ask_{key}");
        Assert.Contains("Marta Lind", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_in_our_own_chat_only()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.Group, $"/ask {Question}");
        var key = bot.Service<IQuestionLog>().Latest(bot.World.Group.Id, DateTimeOffset.UnixEpoch)!.Key;
        bot.Rest();
        foreach (var payload in (string[])[$"ask_{key}", "src_0123456789abcdef", "q_V2hvPw", "forget"])
        {
            var reply = await bot.SayAsync(bot.World.Alice, $"/start@talks_bot {payload}");
            Assert.StartsWith("I answer questions", reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ask_", "This link leads nowhere any more")]
    [InlineData("ask_1", "This link leads nowhere any more")]
    [InlineData("src_", "I no longer have this article")]
    [InlineData("src_0123456789abcdef-0123456789abcdef", "I no longer have this article")]
    [InlineData("anything", "I answer questions")]
    public async Task An_unknown_link_gets_a_sentence(string payload, string reply)
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), $"/start {payload}");
        Assert.StartsWith(reply, answer.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"https://t\.me/talks_bot\?start=(src_[A-Za-z0-9_-]+)")]
    private static partial Regex ContextLink();
}
