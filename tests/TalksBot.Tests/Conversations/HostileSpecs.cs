using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

/// <summary>What people and files must not be able to do to the bot, or to others through it.</summary>
public class HostileSpecs
{
    const string Question = "Who chaired the harbour meeting?";

    /// <summary>What the bot itself puts around texts, and what Telegram finds in them by itself.</summary>
    static readonly string[] HarmlessEntities =
        ["bold", "italic", "blockquote", "expandable_blockquote", "url", "mention", "bot_command", "code", "text_link"];

    [Fact]
    public async Task Markup_in_headline_file_name_user_name_and_question_is_only_text()
    {
        const string Headline = "<b>Lantern</b> <a href=\"https://evil.example\">press</a> & <script>x</script>";
        const string Sentence = "The lantern <u>festival</u> was opened by <tg-spoiler>Nora Lind</tg-spoiler> & \"friends\".";
        await using var bot = await RunningBot.StartAsync(folder =>
        {
            File.WriteAllText(Path.Combine(folder, "<i>file&name.txt"), $"{Headline}\n{Sentence}\n");
            TestArticles.WriteTalks(folder);
        });
        var eve = bot.World.Join(new SandboxUser(6001, "<b>Eve</b> & </blockquote>", "eve", "en"));
        var answer = await bot.AskAsync(eve, bot.World.PrivateChat(eve), "<b>Who</b> opened the lantern </blockquote> festival & \"co\"?");
        Assert.Contains(Sentence, answer.Text, StringComparison.Ordinal);
        Assert.Contains(Headline, answer.Text, StringComparison.Ordinal);
        AssertHarmless(bot, answer);
        AssertHarmless(bot, await bot.AskAsync(eve, bot.World.PrivateChat(eve), "/sources"));
    }

    [Fact]
    public async Task An_update_of_a_megabyte_stops_nobody()
    {
        await using var bot = await RunningBot.StartAsync();
        var (alice, max) = (bot.World.Alice, bot.World.Max);
        var words = string.Concat(Enumerable.Repeat("who chaired <&> ", 1_000_000 / 16));
        bot.World.EnqueueRaw($$"""{"message":{"message_id":900,"date":1,"chat":{"id":{{alice.Id}},"type":"private"},"from":{"id":{{alice.Id}},"is_bot":false,"first_name":"Alice"},"text":"{{words}}"} }""");
        Assert.Contains("Marta Lind", (await bot.AskAsync(max, bot.World.PrivateChat(max), Question)).Text, StringComparison.Ordinal);
        Assert.Contains("Marta Lind", (await bot.AskAsync(alice, bot.World.PrivateChat(alice), Question)).Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// The clock stands still, so that no more than three of Alice's answers can go out: Max's would never come if it waited
    /// behind hers.
    /// </summary>
    [Fact]
    public async Task Many_questions_of_one_person_do_not_delay_anothers()
    {
        await using var bot = await RunningBot.StartAsync();
        var (alice, max) = (bot.World.Alice, bot.World.Max);
        for (var number = 0; number < 300; number++)
        {
            bot.World.Say(alice, bot.World.PrivateChat(alice), Question);
        }

        var answer = await bot.AskAsync(max, bot.World.PrivateChat(max), Question);
        Assert.Contains("Marta Lind", answer.Text, StringComparison.Ordinal);
        Assert.InRange(bot.Said(bot.World.PrivateChat(alice)).Count, 0, 3);
    }

    static void AssertHarmless(RunningBot bot, SandboxMessage message)
    {
        Assert.All(message.Entities, entity => Assert.Contains(entity.Type, HarmlessEntities));
        Assert.DoesNotContain(message.Entities, entity => entity.Argument?.Contains("evil", StringComparison.Ordinal) == true);
        Assert.Empty(bot.Log.At(Microsoft.Extensions.Logging.LogLevel.Warning));
    }
}
