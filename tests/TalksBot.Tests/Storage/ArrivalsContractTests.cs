using CsCheck;
using TalksBot.Library;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What every implementation of <see cref="IArrivals"/> and <see cref="IArrivalRecords"/> keeps.</summary>
public sealed class ArrivalsContractTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    readonly TestFolder folder = new();
    readonly Database database;
    readonly IArrivals arrivals;
    readonly IArrivalRecords records;

    public ArrivalsContractTests()
    {
        database = Database.Open(Path.Combine(folder.Path, "bot.db"));
        var sqlite = new SqliteArrivals(database);
        (arrivals, records) = (sqlite, sqlite);
    }

    [Fact]
    public void LatestBatch_NothingArrived_IsZero()
    {
        Assert.Equal(0, arrivals.LatestBatch());
        Assert.Equal(0, arrivals.BatchAt(Now));
        Assert.Empty(arrivals.Between(0, 10));
        Assert.Empty(records.Hashes());
    }

    [Fact]
    public async Task Record_ArticleChanged_BringsItsNewSentencesAlone()
    {
        await records.Record([Article("a", "1", 1, 2, 3), Article("b", "1", 4)], [], Now);
        await records.Record([Article("a", "2", 1, 3, 5)], [], Now.AddHours(1));
        Assert.Equal(2, arrivals.LatestBatch());
        Assert.Equal(["a: 1 3", "b: 4"], Told(0, 1));
        Assert.Equal(["a: 5"], Told(1, 2));
        Assert.Equal(["a: 1 3 5", "b: 4"], Told(0, 2));
        Assert.Empty(Told(2, 2));
        Assert.Equal("a2 b1", string.Join(' ', records.Hashes().OrderBy(pair => pair.Key).Select(pair => pair.Key + pair.Value)));
    }

    [Fact]
    public async Task Record_SentencesOnlyLost_IsNoBatch()
    {
        await records.Record([Article("a", "1", 1, 2)], [], Now);
        await records.Record([Article("a", "2", 2)], [], Now.AddHours(1));
        Assert.Equal(1, arrivals.LatestBatch());
        Assert.Equal(["a: 2"], Told(0, 1));
        Assert.Equal("2", records.Hashes()["a"]);
    }

    [Fact]
    public async Task Record_ArticleGone_IsToldNoMoreAndNewWhenItComesBack()
    {
        await records.Record([Article("a", "1", 1)], [], Now);
        await records.Record([], ["a"], Now);
        Assert.Empty(Told(0, 1));
        Assert.Empty(records.Hashes());
        await records.Record([Article("a", "1", 1)], [], Now);
        Assert.Equal(["a: 1"], Told(1, 2));
    }

    [Fact]
    public async Task Record_ArticleRenamed_IsNoNews()
    {
        await records.Record([Article("a", "1", 1, 2)], [], Now);
        await records.Record([Article("b", "1", 1, 2)], ["a"], Now.AddHours(1));
        Assert.Equal(1, arrivals.LatestBatch());
        Assert.Equal(["b: 1 2"], Told(0, 1));
        Assert.Equal(["b"], records.Hashes().Keys);
    }

    [Fact]
    public async Task Record_SameAgain_ChangesNothing()
    {
        await records.Record([Article("a", "1", 1, 2)], [], Now);
        await records.Record([Article("a", "1", 1, 2)], ["nobody"], Now.AddHours(1));
        Assert.Equal(1, arrivals.LatestBatch());
        Assert.Equal(["a: 1 2"], Told(0, 1));
    }

    [Fact]
    public async Task BatchAt_ClockSetBack_StaysInOrder()
    {
        await records.Record([Article("a", "1", 1)], [], Now);
        await records.Record([Article("a", "2", 2)], [], Now.AddHours(-1));
        await records.Record([Article("a", "3", 3)], [], Now.AddHours(2));
        Assert.Equal(0, arrivals.BatchAt(Now.AddMilliseconds(-1)));
        Assert.Equal(2, arrivals.BatchAt(Now));
        Assert.Equal(2, arrivals.BatchAt(Now.AddHours(1)));
        Assert.Equal(3, arrivals.BatchAt(Now.AddHours(2)));
    }

    [Fact]
    public void Between_ConsecutiveSpans_HaveEachSentenceServedExactlyOnce()
    {
        var steps = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.ULong[0, 12].HashSet[0, 8], (article, kind, sentences) => (article, kind, sentences));
        var runs = 0;
        steps.Array[1, 20].Sample(
            all =>
            {
                var prefix = $"{Interlocked.Increment(ref runs)}/";
                var (served, spans) = (new Dictionary<string, HashSet<ulong>>(), new List<long> { arrivals.LatestBatch() });
                foreach (var (number, kind, sentences) in all)
                {
                    var document = $"{prefix}{number}";
                    if (kind == 0 || sentences.Count == 0)
                    {
                        served.Remove(document);
                        records.Record([], [document], Now).GetAwaiter().GetResult();
                    }
                    else
                    {
                        served[document] = sentences;
                        records.Record([new(document, string.Join(' ', sentences.Order()) + document, sentences)], [], Now).GetAwaiter().GetResult();
                    }

                    spans.Add(arrivals.LatestBatch());
                }

                var told = spans.Zip(spans.Skip(1))
                    .SelectMany(span => arrivals.Between(span.First, span.Second))
                    .Where(article => article.Document.StartsWith(prefix, StringComparison.Ordinal))
                    .SelectMany(article => article.Sentences.Select(sentence => (article.Document, sentence)))
                    .Order();
                Assert.Equal(served.SelectMany(one => one.Value.Select(sentence => (one.Key, sentence))).Order(), told);
            },
            iter: 50,
            threads: 1);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    static RecordedArticle Article(string document, string hash, params ulong[] sentences) => new(document, hash, sentences.ToHashSet());

    List<string> Told(long after, long upTo) =>
        [.. arrivals.Between(after, upTo).Select(article => $"{article.Document}: {string.Join(' ', article.Sentences.Order())}")];
}
