using TalksBot.Feeds;
using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation of <see cref="IFeedStore"/> and <see cref="IFeedArticles"/> keeps.</summary>
public sealed class FeedContractTests : IAsyncLifetime, IDisposable
{
    const string Feed = "https://gull.example/rss";
    const string Second = "https://tern.example/rss";

    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    readonly Database database;
    readonly SqliteFeeds feeds;
    readonly SqliteFeedArticles articles;

    public FeedContractTests()
    {
        database = Database.Open(Path.Combine(folder.Path, "bot.db"));
        (feeds, articles) = (new(database), new(database));
    }

    [Fact]
    public async Task StateOf_FeedThatWasFetched_IsWhatWasRecorded()
    {
        Assert.Equal(FeedState.New(Feed), feeds.StateOf(Feed));
        var well = FeedState.New(Feed).Succeeded("\"1\"", "Mon", Now, Now.AddMinutes(30), "https://gull.example/new");
        await feeds.Record(well, [], [], Now);
        Assert.Equal(well, feeds.StateOf(Feed));
        var broken = well.Failed("answers 404", Now, Now.AddHours(1)).Failed("answers 500", Now.AddHours(1), Now.AddHours(3));
        await feeds.Record(broken, [], null, Now);
        Assert.Equal(broken, feeds.StateOf(Feed));
        Assert.Equal((2, Now, "answers 500"), (broken.Failures, broken.ProblemSince!.Value, broken.Problem));
    }

    [Fact]
    public async Task Record_NewArticle_IsServedAndRaisesTheVersion()
    {
        Assert.Equal(0, articles.Version());
        Assert.Equal(new FeedHarvest(1, 0, 0), await Record(Feed, Entry("1", Text(1))));
        var listed = Assert.Single(articles.List());
        var served = ((IArticleStore)articles).Read(IFeedArticles.DocumentOf(listed.Id))!;
        Assert.Equal(served.Hash, articles.Hashes()[served.Document]);
        Assert.Equal(Text(1), served.Paragraphs);
        Assert.Equal(new Source("Title 1", "Gull", "Ida Holm", new Uri("https://gull.example/1"), new PublicationDate(2025, 6, 2)), Assert.Single(served.Sources));
        Assert.Equal(1, articles.Version());
    }

    [Fact]
    public async Task Record_NothingNew_LeavesTheVersion()
    {
        await Record(Feed, Entry("1", Text(1)));
        var version = articles.Version();
        Assert.Equal(default, await Record(Feed, Entry("1", Text(1))));
        Assert.Equal(default, await Record(Feed));
        Assert.Equal(version, articles.Version());
    }

    [Fact]
    public async Task Record_ChangedArticle_ReplacesItByKeyOrLink()
    {
        await Record(Feed, Entry("1", Text(1)));
        var id = Assert.Single(articles.List()).Id;
        Assert.Equal(new FeedHarvest(0, 1, 0), await Record(Feed, Entry("1", Text(2))));
        Assert.Equal(Text(2), articles.Find(id)!.Paragraphs);
        // A new key for the same page.
        Assert.Equal(new FeedHarvest(0, 1, 0), await Record(Feed, Entry("1", Text(3)) with { Key = "other" }));
        Assert.Equal(Text(3), articles.Find(Assert.Single(articles.List()).Id)!.Paragraphs);
    }

    [Fact]
    public async Task Record_EntriesThatAllLinkToOnePage_AreArticlesOfTheirOwn()
    {
        const string Link = "https://gull.example/";
        Assert.Equal(new FeedHarvest(2, 0, 0), await Record(Feed, Entry("1", Text(1)) with { Link = Link }, Entry("2", Text(2)) with { Link = Link }));
        Assert.Equal(2, articles.List().Count);
    }

    [Fact]
    public async Task Record_SameTextElsewhere_IsAFurtherSourceUntilItDiffers()
    {
        await Record(Feed, Entry("1", Text(1)));
        Assert.Equal(new FeedHarvest(0, 0, 1), await Record(Second, Entry("7", [.. Text(1)[..3], "A tail of the paper's own."], "Tern")));
        var id = Assert.Single(articles.List()).Id;
        Assert.Equal(["Gull", "Tern"], articles.Find(id)!.Sources.Select(source => source.Publisher));
        // The first one rewrites it: the second does not say that any more.
        await Record(Feed, Entry("1", Text(2)));
        Assert.Equal(2, articles.List().Count);
        Assert.Equal(["Gull"], articles.Find(id)!.Sources.Select(source => source.Publisher));
        Assert.Equal(Text(2), articles.Find(id)!.Paragraphs);
    }

    [Fact]
    public async Task Remove_Article_StaysRemovedWithItsCopiesAndNoTextIsKept()
    {
        await Record(Feed, Entry("1", Text(1)));
        var id = Assert.Single(articles.List()).Id;
        var version = articles.Version();
        Assert.True(await articles.Remove(id, Now));
        Assert.False(await articles.Remove(id, Now));
        Assert.False(await articles.Remove(99, Now));
        Assert.True(articles.Version() > version);
        await Record(Feed, Entry("1", Text(2)));
        await Record(Second, Entry("7", Text(1), "Tern"));
        Assert.Empty(articles.List());
        Assert.Empty(articles.Hashes());
        Assert.Null(articles.Find(id));
    }

    [Fact]
    public async Task Record_EntryThatIsLeftOut_IsKnownAsLongAsItIsListed()
    {
        await Record(Feed, new ReadEntry("1", null, "f", WantsPage: true, null));
        var known = feeds.KnownEntries(Feed)["1"];
        Assert.Equal((false, true, "f", Now), (known.HasArticle, known.WantsPage, known.Fingerprint, known.ReadAt));
        await feeds.Record(FeedState.New(Feed) with { NextAt = Now }, [], null, Now);
        Assert.Single(feeds.KnownEntries(Feed));
        await feeds.Record(FeedState.New(Feed) with { NextAt = Now }, [], ["2"], Now);
        Assert.Empty(feeds.KnownEntries(Feed));
    }

    [Fact]
    public async Task Record_ArticleThatIsLeftOutNow_IsServedNoMore()
    {
        await Record(Feed, Entry("1", Text(1)));
        await Record(Feed, Entry("1", Text(1)) with { Article = null });
        Assert.Empty(articles.Hashes());
        Assert.Equal(2, articles.Version());
    }

    [Fact]
    public async Task Version_ChangeOfAnotherProcess_IsSeen()
    {
        await Record(Feed, Entry("1", Text(1)));
        await using var other = Database.Open(Path.Combine(folder.Path, "bot.db"));
        var version = articles.Version();
        await new SqliteFeedArticles(other).Remove(Assert.Single(articles.List()).Id, Now);
        Assert.True(articles.Version() > version);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    Task<FeedHarvest> Record(string feed, params ReadEntry[] entries) => feeds.Record(
        FeedState.New(feed) with { NextAt = Now }, entries, [.. entries.Select(entry => entry.Key)], Now);

    static ReadEntry Entry(string key, string[] text, string publisher = "Gull") => new(
        key,
        $"https://{publisher.ToLowerInvariant()}.example/{key}",
        "fingerprint",
        WantsPage: false,
        new FeedArticle(
            "en",
            new Source($"Title {key}", publisher, "Ida Holm", new Uri($"https://{publisher.ToLowerInvariant()}.example/{key}"), new PublicationDate(2025, 6, 2)),
            text,
            TextSketch.Of(text)));

    // Texts of 40 words, with no four in a row in common.
    static string[] Text(int number) =>
        [.. Enumerable.Range(0, 4).Select(line => string.Join(' ', Enumerable.Range(0, 10).Select(word => $"w{number}x{line * 10 + word}")))];
}
