using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class InlineSpecs
{
    [Fact]
    public async Task I_can_list_passages_with_headline_and_source_in_any_chat_and_choose_one_as_a_message_with_its_citation()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.World.Promote(bot.World.Bot, canPinMessages: false);
        var list = await bot.TypeAsync(bot.World.Alice, "harbour meeting");
        var first = list.Results[0];
        Assert.Equal("Delegations meet at the harbour & agree on grain", first.Title);
        Assert.StartsWith("The <Gull>, 2 June 2025: ", first.Description, StringComparison.Ordinal);
        Assert.Equal((60, true), (list.CacheTime, list.IsPersonal));
        var chosen = bot.World.ChooseInline(bot.World.Alice, bot.World.Group, first);
        Assert.Equal(
            "The harbour meeting was chaired by the lighthouse keeper Marta Lind.\n"
            + "Delegations meet at the harbour & agree on grain, The <Gull>, Ida \"Inky\" Holm, 2 June 2025",
            chosen.Text);
        Assert.Contains("https://gull.example/harbour?a=1&amp;b=2", chosen.Html, StringComparison.Ordinal);
        Assert.True(chosen.IsPreviewDisabled);
        // The bot sees what was chosen and has nothing to say to it.
        await bot.AskAsync(bot.World.Alice, bot.World.Group, "/help");
        Assert.Single(bot.Said(bot.World.Group), message => message.ReplyToId is not null);
    }

    [Fact]
    public async Task I_read_before_the_passage_that_it_is_in_another_language()
    {
        await using var bot = await RunningBot.StartAsync();
        var list = await bot.TypeAsync(bot.World.Olena, "harbour meeting");
        Assert.StartsWith("Джерело англійською:\nThe harbour meeting", list.Results[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_read_before_the_passage_that_a_newer_one_has_overtaken_it()
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var list = await bot.TypeAsync(bot.World.Alice, "How many rounds were held?");
        Assert.StartsWith("The third round", list.Results[0].Text, StringComparison.Ordinal);
        Assert.Contains(list.Results, result => result.Text.StartsWith("as of June 2025:\nWhen the Caliber.Az article appeared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_see_the_newest_articles_before_I_type_and_the_next_page_when_I_scroll()
    {
        await using var bot = await RunningBot.StartAsync(folder =>
        {
            foreach (var number in Enumerable.Range(1, 23))
            {
                File.WriteAllText(Path.Combine(folder, $"{number:00}.md"), $"---\ntitle: Number {number}\npublished: 2025-06-{number:00}\n---\n\nBridge {number} was opened.\n");
            }
        });
        var first = await bot.TypeAsync(bot.World.Alice, "");
        Assert.Equal((20, "Number 23"), (first.Results.Count, first.Results[0].Title));
        var second = await bot.TypeAsync(bot.World.Alice, "", first.NextOffset);
        Assert.Equal((3, "Number 3", ""), (second.Results.Count, second.Results[0].Title, second.NextOffset));
        Assert.Equal(20, (await bot.TypeAsync(bot.World.Alice, "", "forged")).Results.Count);

        var passages = await bot.TypeAsync(bot.World.Alice, "bridge opened");
        Assert.Equal(20, passages.Results.Count);
        var rest = await bot.TypeAsync(bot.World.Alice, "bridge opened", passages.NextOffset);
        Assert.Equal(23, passages.Results.Concat(rest.Results).Select(result => result.Id).Distinct().Count());
    }

    [Fact]
    public async Task When_nothing_is_found_I_am_offered_to_ask_the_bot_which_then_answers_below_my_question()
    {
        await using var bot = await RunningBot.StartAsync();
        var nothing = await bot.TypeAsync(bot.World.Olena, "zxqvw jklmn");
        Assert.Empty(nothing.Results);
        Assert.Equal("Нічого не знайдено. Запитати бота", nothing.Button!.Text);
        Assert.Equal("zxqvw jklmn", QuestionLink.Read(nothing.Button.StartParameter!));

        const string question = "Who chaired the harbour meeting?";
        var said = bot.World.Start(bot.World.Alice, QuestionLink.PayloadOf(question));
        var reply = await bot.WaitForAsync(said.Chat, message => message.ReplyToId == said.Id);
        Assert.StartsWith($"{question}\n\nThe harbour meeting was chaired", reply.Text, StringComparison.Ordinal);
        // It is kept like any other: its buttons work.
        await bot.World.PressAsync(bot.World.Alice, reply, reply.DataOf("Context"));
        await bot.WaitForAsync(said.Chat, message => message.Id == reply.Id && message.Text.Contains("customs house", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q_")]
    [InlineData("q_!!!")]
    [InlineData("q__w")]
    public async Task A_link_without_a_question_that_can_be_read_tells_me_how_to_ask(string payload)
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/start " + payload);
        Assert.Contains("/ask", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_comes_too_late_is_let_go()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.StopAsync();
        var waiting = bot.TypeAsync(bot.World.Alice, "grain");
        bot.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
        await bot.RestartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await bot.World.WaitUntilConfirmedAsync(patience.Token);
        Assert.NotEmpty((await bot.TypeAsync(bot.World.Alice, "grain")).Results);
        Assert.Empty(bot.Log.At(LogLevel.Warning));
    }
}
