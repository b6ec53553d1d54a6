using TalksBot.Knowledge;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class ArticleIndexTests : IDisposable
{
    readonly KnowledgeFolder folder = new();

    public ArticleIndexTests()
    {
        folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.", "The tunnel is open.");
        Open().Dispose();
    }

    public static TheoryData<string> Endings
    {
        get
        {
            using var folder = new KnowledgeFolder();
            folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.", "The tunnel is open.");
            KnowledgeBase.Open(folder.Articles, folder.Index).Dispose();
            var names = Directory.GetFiles(folder.Index).Select(file => Path.GetFileName(file)!);
            return [.. names.Where(name => name is not ("write.lock" or "segments.gen"))];
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Open_FileTruncated_IsRebuilt(string name) => AssertRebuiltAfter(name, bytes => bytes[..(bytes.Length / 2)]);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Open_FileEmptied_IsRebuilt(string name) => AssertRebuiltAfter(name, _ => []);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Open_FileGarbled_IsRebuilt(string name) => AssertRebuiltAfter(name, bytes =>
    {
        bytes[bytes.Length / 2] ^= 0x5A;
        return bytes;
    });

    [Theory]
    [MemberData(nameof(Endings))]
    public void Open_FileMissing_IsRebuilt(string name) => AssertRebuiltAfter(name, _ => null);

    [Fact]
    public void Open_OtherVersion_IsRebuilt()
    {
        using (var directory = Lucene.Net.Store.FSDirectory.Open(folder.Index))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new Lucene.Net.Index.IndexWriterConfig(
            Lucene.Net.Util.LuceneVersion.LUCENE_48, new Lucene.Net.Analysis.Core.KeywordAnalyzer())))
        {
            writer.SetCommitData(new Dictionary<string, string>(IndexStamp.Current) { ["format"] = "0" });
            writer.Commit();
        }

        using var knowledge = Open();

        Assert.Contains("another version", knowledge.Report.Rebuilt, StringComparison.Ordinal);
        AssertWhole(knowledge);
    }

    [Fact]
    public void Open_Rebuilt_LeavesStrangeFilesAlone()
    {
        var strange = Path.Combine(folder.Index, "notes.txt");
        File.WriteAllText(strange, "mine");
        File.WriteAllText(Directory.GetFiles(folder.Index, "segments_*").Single(), "garbage");

        using var knowledge = Open();

        Assert.NotNull(knowledge.Report.Rebuilt);
        Assert.Equal("mine", File.ReadAllText(strange));
    }

    [Fact]
    public void Open_AnotherWriterHasIt_IsRefusedAndHarmsNothing()
    {
        using var first = Open();

        var refusal = Assert.Throws<IndexLockedException>(() => Open());

        Assert.Contains(folder.Index, refusal.Message, StringComparison.Ordinal);
        AssertWhole(first);
    }

    [Fact]
    public void Open_InMemoryBesideAWriter_Works()
    {
        using var first = Open();
        using var second = KnowledgeBase.Open(folder.Articles, null);

        AssertWhole(second);
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesTheLastCommit()
    {
        using (var index = ArticleIndex.Open(folder.Index))
        {
            index.Replace(TestArticle.Of("Never committed", "A sentence."));
            index.Remove("bridge.txt");
        }

        using var knowledge = Open();

        Assert.Equal(0, knowledge.Report.ArticlesRead);
        AssertWhole(knowledge);
    }

    public void Dispose() => folder.Dispose();

    KnowledgeBase Open() => KnowledgeBase.Open(folder.Articles, folder.Index);

    void AssertRebuiltAfter(string name, Func<byte[], byte[]?> damage)
    {
        var file = Path.Combine(folder.Index, name);
        if (damage(File.ReadAllBytes(file)) is byte[] damaged)
        {
            File.WriteAllBytes(file, damaged);
        }
        else
        {
            File.Delete(file);
        }

        using (var knowledge = Open())
        {
            Assert.Contains("damaged", knowledge.Report.Rebuilt, StringComparison.Ordinal);
            AssertWhole(knowledge);
        }

        using var again = Open();
        Assert.Null(again.Report.Rebuilt);
        Assert.Equal(0, again.Report.ArticlesRead);
    }

    static void AssertWhole(KnowledgeBase knowledge)
    {
        Assert.Equal((1, 2), (knowledge.Report.Articles, knowledge.Report.Sentences));
        Assert.Equal("Engineers found rust in its cables.", knowledge.Ask("Who found rust?").Passages[0].Text);
    }
}
