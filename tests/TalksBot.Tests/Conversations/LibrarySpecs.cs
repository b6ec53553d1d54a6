using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;
using TalksBot.Sandbox;
using TalksBot.Tests.Knowledge;

namespace TalksBot.Tests.Conversations;

public class LibrarySpecs
{
    const string Question = "What colour is the lighthouse door?";

    static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task I_am_answered_from_an_article_that_was_dropped_in_changed_or_removed_while_the_bot_runs()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.DoesNotContain("door", (await AskAsync(bot)).Text, StringComparison.Ordinal);

        Write(bot, "door", "The lighthouse door is green.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.");
        Assert.Contains("The lighthouse door is green.", (await AskAsync(bot)).Text, StringComparison.Ordinal);

        Write(bot, "door", "The lighthouse door is painted yellow.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.", times: 2);
        Assert.Contains("The lighthouse door is painted yellow.", (await AskAsync(bot)).Text, StringComparison.Ordinal);

        File.Delete(Path.Combine(bot.Articles, "door.md"));
        await PassAsync(bot, "0 articles read, 1 removed; 6 sentences served.");
        Assert.DoesNotContain("yellow", (await AskAsync(bot)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_answered_from_articles_that_are_kept_elsewhere_as_soon_as_they_are_there()
    {
        var store = new MemoryArticles();
        await using var bot = await RunningBot.StartAsync(services: services => services.AddSingleton<IArticleStore>(store));
        store.Put("feed:1", "A door", "The lighthouse door is green.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.");
        Assert.Contains("The lighthouse door is green.", (await AskAsync(bot)).Text, StringComparison.Ordinal);

        store.Remove("feed:1");
        await PassAsync(bot, "0 articles read, 1 removed; 6 sentences served.");
        Assert.DoesNotContain("green", (await AskAsync(bot)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_told_that_nothing_is_in_the_sources_when_the_last_article_is_gone()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var file in Directory.GetFiles(bot.Articles))
        {
            File.Delete(file);
        }

        // The bot may look between the two.
        await PassAsync(bot, line => line.TrimEnd().EndsWith("; 0 sentences served.", StringComparison.Ordinal));
        Assert.StartsWith("The sources do not answer that.", (await AskAsync(bot)).Text, StringComparison.Ordinal);
        var user = bot.World.Alice;
        Assert.NotEmpty((await bot.AskAsync(user, bot.World.PrivateChat(user), "/sources")).Text);
        Assert.Empty((await bot.TypeAsync(user, "")).Results);
        Assert.Empty(bot.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task I_am_answered_as_before_while_the_folder_is_gone_and_the_operator_is_told_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var folder = bot.Articles;
        Directory.Move(folder, folder + "-away");
        await PassAsync(bot, line => line.Contains("does not exist", StringComparison.Ordinal));
        bot.Time.Advance(Soon);
        Assert.Contains("Marta Lind", (await AskAsync(bot, PinTools.Question)).Text, StringComparison.Ordinal);

        Directory.Move(folder + "-away", folder);
        await PassAsync(bot, line => line.Contains("can be read again", StringComparison.Ordinal));
        Write(bot, "door", "The lighthouse door is green.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.");
        var warning = Assert.Single(bot.Log.At(LogLevel.Warning), line => line.Contains(folder, StringComparison.Ordinal));
        Assert.Contains("served as they were", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_to_the_operator_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var file = Path.Combine(bot.Articles, "broken.txt");
        await File.WriteAllBytesAsync(file, [0x42, 0xFF, 0xFE, 0x00, 0x00, 0x12]);
        File.SetLastWriteTimeUtc(file, new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        await PassAsync(bot, line => line.StartsWith("Skipped broken.txt", StringComparison.Ordinal));
        Write(bot, "door", "The lighthouse door is green.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.");
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Skipped broken.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_ask_for_a_sentence_is_known_without_a_restart_and_told_when_the_sentence_is_gone()
    {
        await using var bot = await RunningBot.StartAsync();
        Write(bot, "door", "The lighthouse door is green.");
        await PassAsync(bot, "1 articles read, 0 removed; 7 sentences served.");
        Directory.CreateDirectory(Path.Combine(bot.Articles, "vocabulary"));
        var lines = Path.Combine(bot.Articles, "vocabulary", "questions.tsv");
        await File.WriteAllTextAsync(lines, "door.md\tThe lighthouse door\tIn which paint is the way in?\n");
        File.SetLastWriteTimeUtc(lines, new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        await PassAsync(bot, line => line.Contains("word lists", StringComparison.OrdinalIgnoreCase));
        var answer = await AskAsync(bot, "in which paint is the way in");
        Assert.StartsWith("The lighthouse door is green.", answer.Text, StringComparison.Ordinal);
        Write(bot, "door", "It was sold.");
        await PassAsync(bot, line => line.StartsWith("Skipped vocabulary/questions.tsv:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_am_told_of_news_on_a_pinned_answer_without_a_restart()
    {
        await using var bot = await PinTools.StartAsync();
        var pinned = await bot.PinnedAsync();
        await bot.WhenSettledAsync();
        Write(bot, "tern", "It was Jonas Falk who chaired the harbour meeting.");
        var news = await bot.PassTimeUntil(
            bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == pinned.Id && !message.IsService), TimeSpan.FromMilliseconds(200));
        Assert.Contains("Jonas Falk", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_is_news_once_also_across_restarts()
    {
        await using var bot = await RunningBot.StartAsync();
        await UntilAsync(bot, () => bot.Service<IArrivals>().LatestBatch() == 1);
        Assert.Equal(6, bot.Service<IArrivals>().Between(0, 1).Sum(article => article.Sentences.Count));

        // While it is down, and while it runs.
        await bot.StopAsync();
        Write(bot, "door", "The lighthouse door is green.");
        await bot.RestartAsync();
        await UntilAsync(bot, () => bot.Service<IArrivals>().LatestBatch() == 2);
        Write(bot, "door", "The lighthouse door is green.\n\nIts bell is made of brass.");
        await UntilAsync(bot, () => bot.Service<IArrivals>().LatestBatch() == 3);
        await bot.RestartAsync();
        await PassAsync(bot, line => line.Contains("articles with", StringComparison.Ordinal), times: 3);

        var arrived = Assert.Single(bot.Service<IArrivals>().Between(2, bot.Service<IArrivals>().LatestBatch()));
        Assert.Equal("door.md", arrived.Document);
        Assert.Equal([SentenceKey.Of("Its bell is made of brass.")], arrived.Sentences);
        Assert.Equal(3, bot.Service<IArrivals>().LatestBatch());
    }

    static async Task<SandboxMessage> AskAsync(RunningBot bot, string question = Question)
    {
        bot.Time.Advance(TimeSpan.FromSeconds(3));
        return await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), question);
    }

    /// <summary>Lets five seconds pass, and waits until the bot has told its log of what it did in them.</summary>
    static Task PassAsync(RunningBot bot, string line, int times = 1) => PassAsync(bot, one => one.Trim() == line, times);

    static async Task PassAsync(RunningBot bot, Func<string, bool> isLine, int times = 1)
    {
        // In small steps, each with a moment for what it sets going: the clock is simulated, reading a file is not.
        using var patience = new CancellationTokenSource(Patience);
        for (var passed = TimeSpan.Zero; bot.Log.Lines.Count(isLine) < times; patience.Token.ThrowIfCancellationRequested())
        {
            if (passed < Soon)
            {
                bot.Time.Advance(TimeSpan.FromMilliseconds(100));
                passed += TimeSpan.FromMilliseconds(100);
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    static async Task UntilAsync(RunningBot bot, Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            bot.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, patience.Token);
        }
    }

    static void Write(RunningBot bot, string name, string text) => File.WriteAllText(Path.Combine(bot.Articles, $"{name}.md"), $"""
        ---
        title: News of the harbour
        publisher: The Tern
        published: 2025-07-20
        language: en
        ---

        {text}
        """);
}
