using TalksBot.Feeds;
using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;
using TalksBot.Sandbox;
using TalksBot.Storage;

namespace TalksBot.Tests.CommandLine;

/// <summary>The operator looks after the articles that feeds brought.</summary>
public sealed class ArticlesCommandSpecs : IDisposable
{
    const string Feed = "https://gull.example/rss";

    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();

    [Fact]
    public async Task I_can_list_show_and_remove_articles_beside_a_running_bot()
    {
        await using var database = await WriteAsync(FeedState.New(Feed) with { NextAt = Now });
        var list = await BotProcess.RunAsync(folder.Path, ["articles", "list"]);
        Assert.Equal(0, list.ExitCode);
        Assert.Contains("Talks [end]", list.Output, StringComparison.Ordinal);
        var show = await BotProcess.RunAsync(folder.Path, ["articles", "show", "feed:1"]);
        Assert.Equal("Talks [end], The Gull, 2 June 2025, https://gull.example/1\n\nThe talks ended.", show.Output);
        var remove = await BotProcess.RunAsync(folder.Path, ["articles", "remove", "1"]);
        Assert.Equal((0, "Article 1 is removed, and no feed brings it back: Talks [end]"), (remove.ExitCode, remove.Output));
        Assert.Empty(new SqliteFeedArticles(database).List());
        var again = await BotProcess.RunAsync(folder.Path, ["articles", "remove", "1"]);
        Assert.Equal((1, "There is no article 1, or it was removed. See: articles list"), (again.ExitCode, again.Errors));
    }

    [Fact]
    public async Task I_am_told_what_is_wrong_with_a_number_or_a_missing_database()
    {
        var wrong = await BotProcess.RunAsync(folder.Path, ["articles", "show", "twelve"]);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("ID is \"twelve\": expected a number that articles list shows, such as 12.", wrong.Errors, StringComparison.Ordinal);
        var none = await BotProcess.RunAsync(folder.Path, ["articles", "list"]);
        Assert.Equal(1, none.ExitCode);
        Assert.StartsWith("There is no database", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_how_each_feed_does()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await (await WriteAsync(FeedState.New(Feed).Failed("answers 404 (NotFound)", Now, Now.AddHours(1)))).DisposeAsync();
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        var check = await BotProcess.RunAsync(
            folder.Path,
            ["check"],
            ("Telegram__Token", sandbox.Token),
            ("Telegram__ApiAddress", sandbox.Address.ToString()),
            ("Feeds__Sources__0__Address", Feed),
            ("Feeds__Sources__1__Address", "https://tern.example/rss"));
        Assert.Equal(1, check.ExitCode);
        Assert.Contains(
            $"{Feed} answers 404 (NotFound), since 2025-06-02 12:00 UTC; never read so far, next try at 2025-06-02 13:00 UTC", check.Output, StringComparison.Ordinal);
        Assert.Contains("https://tern.example/rss was not fetched yet", check.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    async Task<Database> WriteAsync(FeedState state)
    {
        var database = Database.Open(Path.Combine(folder.Sub("data"), "bot.db"));
        string[] text = ["The talks ended."];
        var source = new Source("Talks [end]", "The Gull", null, new Uri("https://gull.example/1"), new PublicationDate(2025, 6, 2));
        await new SqliteFeeds(database).Record(
            state,
            [new ReadEntry("1", "https://gull.example/1", "f", WantsPage: false, new FeedArticle("en", source, text, TextSketch.Of(text)))],
            ["1"],
            Now);
        return database;
    }
}
