using Lucene.Net.Index;
using Lucene.Net.Store;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class BackgroundMergesTests
{
    // More than the merge policy lets stand side by side.
    const int Commits = 15;

    [Fact]
    public void Commit_ManySegments_BecomeFewerAndNothingIsLost()
    {
        using var directory = new RAMDirectory();
        using var writer = IndexWriting.Open(directory);
        Write(writer);
        var merges = (BackgroundMerges)writer.Config.MergeScheduler;
        merges.Sync();
        Assert.Null(merges.TakeFault());
        Assert.True(merges.Done > 0);
        writer.Commit();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Commits, reader.NumDocs);
        Assert.True(reader.Leaves.Count < Commits);
    }

    [Fact]
    public void Commit_MergeFails_IsToldOnceAndTriedAgain()
    {
        using var directory = new FullForMerges();
        using var writer = IndexWriting.Open(directory);
        Write(writer);
        var merges = (BackgroundMerges)writer.Config.MergeScheduler;
        merges.Sync();
        Assert.Contains(FullForMerges.Fault, merges.TakeFault()!.ToString(), StringComparison.Ordinal);
        Assert.Null(merges.TakeFault());
        directory.IsFull = false;
        Write(writer);
        merges.Sync();
        Assert.Null(merges.TakeFault());
        writer.Commit();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(2 * Commits, reader.NumDocs);
        Assert.True(reader.Leaves.Count < Commits);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Settle_ManySegments_AreSeenMergedOrToldWhyNot(bool isFull)
    {
        using var index = ArticleIndex.In(new FullForMerges { IsFull = isFull });
        for (var i = 0; i < Commits; i++)
        {
            index.Replace(TestArticle.Of($"{i}", "Rain fell."));
            index.Commit();
        }

        index.Settle();
        var searcher = index.Acquire();
        Assert.Equal(Commits, searcher.Sentences);
        Assert.Equal(isFull, searcher.Layouts.Count == Commits);
        ArticleIndex.Release(searcher);
        Assert.Equal(isFull ? FullForMerges.Fault : null, index.TakeMergeFault());
        Assert.Null(index.TakeMergeFault());
    }

    static void Write(IndexWriter writer)
    {
        for (var i = 0; i < Commits; i++)
        {
            writer.AddDocument([]);
            writer.Commit();
        }
    }

    /// <summary>A disk that is full whenever something is merged.</summary>
    sealed class FullForMerges : RAMDirectory
    {
        public const string Fault = "no space left for merges";

        public bool IsFull { get; set; } = true;

        public override IndexOutput CreateOutput(string name, IOContext context) =>
            IsFull && context.Context == IOContext.UsageContext.MERGE ? throw new IOException(Fault) : base.CreateOutput(name, context);
    }
}
