using TalksBot.Help;
using TalksBot.Sandbox;
using TalksBot.Tests.Knowledge.Questions;
using TalksBot.Texts;

namespace TalksBot.Tests.Conversations;

public class TrustSpecs
{
    [Fact]
    public async Task I_see_what_comes_closest_and_that_it_is_no_sure_answer()
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, Unsure);
        Assert.StartsWith("Closest passages, not a sure answer", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<blockquote>", answer.Html, StringComparison.Ordinal);
        Assert.Contains("They do answer:\nA. ", answer.Text, StringComparison.Ordinal);

        await bot.World.PressAsync(bot.World.Alice, answer, Button(answer, "Context"));
        var context = await bot.WaitForAsync(chat, message => message.Id == answer.Id && message.Edited);
        await bot.World.PressAsync(bot.World.Alice, context, Button(context, "Back"));
        var back = await bot.WaitForAsync(chat, message => message.Id == answer.Id && message.Html == answer.Html);
        bot.Time.Advance(TimeSpan.FromSeconds(10)); // More calls in one chat than a burst has.
        await bot.World.PressAsync(bot.World.Alice, back, Button(back, "A"));
        await bot.WaitForAsync(chat, message => message.ReplyToId == answer.Id);
    }

    [Fact]
    public async Task I_am_told_how_many_rounds_there_were_by_the_newest_source()
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, "How many rounds were held?");
        var newer = answer.Text.IndexOf("The third round", StringComparison.Ordinal);
        var older = answer.Text.IndexOf("as of June 2025:\nWhen the Caliber.Az article appeared", StringComparison.Ordinal);
        Assert.InRange(newer, 0, older);
    }

    [Fact]
    public async Task I_get_a_sure_answer_to_the_example_that_I_am_shown_in_my_language()
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        foreach (var language in BotLanguages.All)
        {
            var example = TestTexts.In(language.Name).ExampleQuestion;
            Assert.Equal(example, new HelpTexts(TestTexts.Localizers, language).Example);
            var answer = await bot.PassTimeUntil(bot.AskAsync(bot.World.Alice, chat, example), TimeSpan.FromMilliseconds(250));
            Assert.Contains("Umerov", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestTexts.In(language.Name).Closest, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task I_see_every_number_where_sources_differ_and_who_says_which()
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, "How many bodies did Ukraine receive?");
        Assert.StartsWith("Sources differ\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("“6,057 bodies” – Ukrainska Pravda, 16 June 2025 (", answer.Text, StringComparison.Ordinal);
        Assert.Contains("“6,060 bodies” – Budapest Post, undated (", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ukraine received 6,057 bodies", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Russia handed over 6,060 bodies", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many bodies did Russia hand over?", "Russia handed over 6,060 bodies")]
    [InlineData("Kaç asker cesedi iade edildi?", "Ukraine received 6,057 bodies in total")]
    [InlineData("Де зустрічалися делегації у травні?", "in the Dolmabahçe presidential office in Istanbul")]
    public async Task I_am_told_first_what_was_done_how_many_in_all_and_where(string question, string expected)
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), question);
        var first = answer.Html.Split("<blockquote>")[1].Split("</blockquote>")[0];
        Assert.Contains(expected, first.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_read_the_sentences_around_a_passage_even_after_a_restart()
    {
        await using var bot = await RunningBot.StartAsync(WriteStory);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, "Who painted the lighthouse?");
        await bot.RestartAsync();
        await bot.World.PressAsync(bot.World.Alice, answer, Button(answer, "Context"));
        var context = await bot.WaitForAsync(chat, message => message.Id == answer.Id && message.Edited);
        Assert.Equal(
            "<blockquote>The ferry came at noon. It brought wool and salt.\n<b>Ilse Brandt painted the lighthouse red.</b> "
            + "It took nine days.\nThe children watched.</blockquote>\n1. Story of the island, undated",
            context.Html);
        await bot.World.PressAsync(bot.World.Alice, context, Button(context, "Back"));
        await bot.WaitForAsync(chat, message => message.Id == answer.Id && message.Html == answer.Html);
        Assert.Single(bot.Said(chat));
    }

    [Fact]
    public async Task I_am_told_when_the_passage_has_left_the_articles()
    {
        await using var bot = await RunningBot.StartAsync(WriteStory);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, "Who painted the lighthouse?");
        await bot.StopAsync();
        File.WriteAllText(Path.Combine(bot.Articles, "story.md"), "Nobody painted the lighthouse this year.\n");
        await bot.RestartAsync();
        var shown = await bot.World.PressAsync(bot.World.Alice, answer, Button(answer, "Context"));
        Assert.StartsWith("The articles have changed since, and this passage is gone.", shown!.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Html, Assert.Single(bot.Said(chat)).Html);
    }

    [Theory]
    [InlineData("context:999999-0-0123456789abcdef", "I no longer have this answer")]
    [InlineData("context:1-0", "")]
    [InlineData("context:", "")]
    [InlineData("context:x-0-0123456789abcdef", "")]
    public async Task A_forged_context_shows_nothing(string data, string alert)
    {
        await using var bot = await RunningBot.StartAsync(WriteStory);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var message = await bot.AskAsync(bot.World.Alice, chat, "/help");
        var shown = await bot.World.PressAsync(bot.World.Alice, message, data);
        Assert.Contains(alert, shown?.Text ?? "", StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(bot.Said(chat)));
    }

    [Theory]
    [InlineData("Хто очолював російську делегацію на першому раунді?", "Джерело англійською:", "травня 2025", "Контекст")]
    [InlineData("Кто возглавил российскую делегацию на первом раунде?", "Источник на английском:", "мая 2025", "Контекст")]
    [InlineData("İlk turda Rus heyetine kim başkanlık etti?", "Kaynak İngilizce:", "Mayıs 2025", "Bağlam")]
    [InlineData("Birinci raundda Rusiya nümayəndə heyətinə kim başçılıq etdi?", "Mənbə ingilis dilindədir:", "may 2025", "Kontekst")]
    public async Task I_get_the_answer_framed_in_my_language(string question, string introduction, string date, string button)
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var chat = bot.World.PrivateChat(bot.World.Alice);
        var answer = await bot.AskAsync(bot.World.Alice, chat, question);
        Assert.Contains(introduction + "\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains(date, answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Buttons, one => one.Text.StartsWith(button, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Привіт!", "Вітаю!")]
    [InlineData("Спасибо", "Пожалуйста.")]
    [InlineData("Teşekkürler", "Rica ederim.")]
    [InlineData("Hello", "Hello!")]
    [InlineData("Що думає канцлерка Меркель про слонів?", "Джерела не дають на це відповіді.")]
    public async Task I_am_answered_in_my_language_when_there_is_nothing_to_cite(string text, string reply)
    {
        await using var bot = await RunningBot.StartAsync(TestArticles.WriteBundled);
        var answer = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), text);
        Assert.StartsWith(reply, answer.Text, StringComparison.Ordinal);
    }

    /// <summary>A question on the bundled articles that the bot is not sure of, whatever its thresholds have been trained to.</summary>
    static string Unsure => QuestionSet.Ask("bundled-120.jsonl").Concat(QuestionSet.Ask("bundled-40.jsonl"))
        .First(one => one.Question.After is null && one.Answer.Verdict == TalksBot.Knowledge.Answers.Verdict.Unsure
            && one.Answer.Language == "en").Question.Question;

    static string Button(SandboxMessage message, string text) =>
        message.Buttons.First(button => button.Text.Contains(text, StringComparison.Ordinal)).CallbackData!;

    static void WriteStory(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "story.md"), """
            ---
            title: Story of the island
            language: en
            ---

            The winter was long. The ferry came at noon. It brought wool and salt.

            Ilse Brandt painted the lighthouse red. It took nine days.

            The children watched. Then it rained.
            """);
        File.WriteAllText(Path.Combine(folder, "other.txt"), "Other news\n" + string.Join('\n', Enumerable.Range(1, 30)
            .Select(number => $"Ship {number} carried timber to pier {number}.")));
    }
}
