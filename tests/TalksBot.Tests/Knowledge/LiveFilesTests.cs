using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge;

/// <summary>Which file is read anew, and what becomes of one that cannot be read.</summary>
public sealed class LiveFilesTests : LiveKnowledge
{
    [Fact]
    public void Update_FileTakenBackAfterACancelledUpdate_IsNotServedAsItWasMeanwhile()
    {
        using var knowledge = Open();
        var before = knowledge.Fingerprint;
        var old = File.ReadAllText(Path.Combine(folder.Articles, "bridge.txt"));
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => knowledge.Update(cancel.Token));
        File.WriteAllText(Path.Combine(folder.Articles, "bridge.txt"), old);
        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");
        knowledge.Update();
        folder.Delete("tunnel.txt");

        knowledge.Update();

        Assert.Equal(before, knowledge.Fingerprint);
        Assert.Equal("Engineers found rust in its cables.", Best(knowledge, "Who found rust?"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Update_SizeAndTimeAsBefore_IsNotReadOnceItIsSettled(bool isRestarted)
    {
        Settle("bridge.txt", "harbour.txt");
        var knowledge = Open();
        // As no editor does: other words, the same length and time. Nobody looks, which is what this shows.
        Exchange("bridge.txt", "rust", "dust");
        Settle("bridge.txt");
        (knowledge, var first) = Again(knowledge, isRestarted);
        Assert.Equal(0, first);

        File.SetLastWriteTimeUtc(Path.Combine(folder.Articles, "bridge.txt"), TimeProvider.System.GetUtcNow().UtcDateTime);
        (knowledge, var second) = Again(knowledge, isRestarted);
        Assert.Equal(1, second);
        Assert.Equal("Engineers found dust in its cables.", Best(knowledge, "Who found dust?"));

        // Fresh as it is, one more change within the clock's step is seen too.
        var time = File.GetLastWriteTimeUtc(Path.Combine(folder.Articles, "bridge.txt"));
        Exchange("bridge.txt", "dust", "must");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Articles, "bridge.txt"), time);
        (knowledge, var third) = Again(knowledge, isRestarted);
        Assert.Equal(1, third);
        knowledge.Dispose();
    }

    [Fact]
    public void Update_FileTouched_KeepsItsArticle()
    {
        Settle("bridge.txt", "harbour.txt");
        using var knowledge = Open();
        File.SetLastWriteTimeUtc(Path.Combine(folder.Articles, "bridge.txt"), new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, knowledge.Update().ArticlesRead);

        Exchange("bridge.txt", "rust", "dust");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Articles, "bridge.txt"), new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, knowledge.Update().ArticlesRead); // Its new time is known.
    }

    [Fact]
    public void Update_FileHalfWritten_KeepsItsArticleAndTellsNobody()
    {
        using var knowledge = Open();
        Spoil("bridge.txt");

        knowledge.Update();
        knowledge.Update();

        Assert.Empty(knowledge.Problems);
        Assert.Equal("Engineers found rust in its cables.", Best(knowledge, "Who found rust?"));
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");
        knowledge.Update();
        Assert.Equal("Painters finished their work on its towers.", Best(knowledge, "Who painted the towers?"));
    }

    [Fact]
    public void Update_FileSpoiledForGood_LeavesWithAProblemOnceASecondLookFindsTheSame()
    {
        using var knowledge = Open();
        Spoil("bridge.txt");
        Settle("bridge.txt");
        knowledge.Update();
        Assert.Empty(knowledge.Problems);
        Assert.Equal(["bridge.txt", "harbour.txt"], Documents(knowledge));

        knowledge.Update();
        Assert.Equal("bridge.txt", Assert.Single(knowledge.Problems).Document);
        Assert.Equal(["harbour.txt"], Documents(knowledge));
        knowledge.Update();
        Assert.Single(knowledge.Problems);

        folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.");
        knowledge.Update();
        Assert.Empty(knowledge.Problems);
        Assert.Equal(["bridge.txt", "harbour.txt"], Documents(knowledge));
    }

    (KnowledgeBase Knowledge, int Read) Again(KnowledgeBase knowledge, bool isRestarted)
    {
        if (!isRestarted)
        {
            return (knowledge, knowledge.Update().ArticlesRead);
        }

        knowledge.Dispose();
        var opened = Open();
        return (opened, opened.Report.ArticlesRead);
    }

    void Exchange(string document, string from, string to)
    {
        var file = Path.Combine(folder.Articles, document);
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }

    void Spoil(string document) => File.WriteAllBytes(Path.Combine(folder.Articles, document), [0x42, 0xFF, 0xFE, 0x00, 0x00, 0x12]);

    void Settle(params string[] documents)
    {
        foreach (var document in documents)
        {
            File.SetLastWriteTimeUtc(Path.Combine(folder.Articles, document), new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }
}
