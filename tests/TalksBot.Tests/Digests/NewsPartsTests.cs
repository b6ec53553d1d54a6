using TalksBot.Digests;
using TalksBot.Knowledge;
using TalksBot.Library;
using TalksBot.Receiving;

namespace TalksBot.Tests.Digests;

public sealed class NewsPartsTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly KnowledgeBase knowledge;
    readonly CountedArrivals arrivals;
    readonly NewsParts parts;

    public NewsPartsTests()
    {
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        knowledge = KnowledgeBase.Open(folder.Sub("knowledge"), indexFolder: null);
        arrivals = new CountedArrivals(new PublishedArrivals(knowledge));
        parts = new NewsParts(knowledge, arrivals, new BotIdentitySource(), TestDigest.Texts("en"), TestDigest.Length);
    }

    public void Dispose()
    {
        knowledge.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Of_SixtyFourAtOnce_IsComposedOnce()
    {
        var span = TestDigest.Span with { AfterBatch = 0, UpToBatch = long.MaxValue };
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => parts.Of(span with { Until = span.Until.AddSeconds(1) }))));
        Assert.All(all, one => Assert.Same(all[0], one));
        Assert.Equal((true, 1), (all[0].HasNews, arrivals.Calls));
    }

    [Fact]
    public void Of_OtherSpansAndLanguages_AreComposedThemselvesAndTheOldestGo()
    {
        var span = TestDigest.Span with { AfterBatch = 0, UpToBatch = long.MaxValue };
        Assert.NotEqual(parts.Of(span).Headline.ToString(), parts.Of(span with { Language = "uk" }).Headline.ToString());
        for (var batch = 1; batch <= NewsParts.MostKept; batch++)
        {
            parts.Of(span with { AfterBatch = batch });
        }

        var before = arrivals.Calls;
        parts.Of(span with { AfterBatch = NewsParts.MostKept });
        Assert.Equal(before, arrivals.Calls);
        parts.Of(span);
        Assert.Equal(before + 1, arrivals.Calls);
    }

    [Fact]
    public void Of_AFailure_IsTriedAgain()
    {
        arrivals.Fails = true;
        Assert.Throws<IOException>(() => parts.Of(TestDigest.Span));
        arrivals.Fails = false;
        Assert.False(parts.Of(TestDigest.Span).HasNews);
    }

    sealed class CountedArrivals(IArrivals inner) : IArrivals
    {
        int calls;

        public int Calls => calls;

        public bool Fails { get; set; }

        public long LatestBatch() => inner.LatestBatch();

        public long BatchAt(DateTimeOffset time) => inner.BatchAt(time);

        public IReadOnlyList<ArrivedArticle> Between(long after, long upTo)
        {
            Interlocked.Increment(ref calls);
            return Fails ? throw new IOException("The disk is gone.") : inner.Between(after, upTo);
        }
    }
}
