using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class FolderIndexingTests : IDisposable
{
    readonly KnowledgeFolder folder = new();

    public FolderIndexingTests()
    {
        folder.Write("harbour.txt", "Harbour opens again", "The northern pier opened on 4 May.", "Ferries run again.");
        folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.");
    }

    [Fact]
    public void Open_FolderUnchanged_ReadsNothingAgain()
    {
        using (var first = Open())
        {
            Assert.Equal((2, 3, 0), (first.Report.ArticlesRead, first.Report.SentencesWritten, first.Report.ArticlesRemoved));
        }

        using var second = Open();

        Assert.Equal((0, 0, 0), (second.Report.ArticlesRead, second.Report.SentencesWritten, second.Report.ArticlesRemoved));
        Assert.Equal((2, 3), (second.Report.Articles, second.Report.Sentences));
        Assert.Null(second.Report.Rebuilt);
        Assert.Equal("Engineers found rust in its cables.", Best(second, "Who found rust?"));
    }

    [Fact]
    public void Open_ArticleChanged_ReplacesItAlone()
    {
        Open().Dispose();
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");

        using var knowledge = Open();

        Assert.Equal(1, knowledge.Report.ArticlesRead);
        Assert.Equal((2, 3), (knowledge.Report.Articles, knowledge.Report.Sentences));
        Assert.Equal("Painters finished their work on its towers.", Best(knowledge, "Who painted the towers?"));
        Assert.DoesNotContain(knowledge.Ask("rust in the cables", 10).Passages, p => p.Text.Contains("rust", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_ArticleRemoved_LeavesTheIndex()
    {
        Open().Dispose();
        folder.Delete("bridge.txt");

        using var knowledge = Open();

        Assert.Equal((0, 1), (knowledge.Report.ArticlesRead, knowledge.Report.ArticlesRemoved));
        Assert.Equal("harbour.txt", Assert.Single(knowledge.Articles).Document);
        Assert.Empty(knowledge.Ask("rust cables").Passages);
    }

    [Fact]
    public void Open_ArticleAdded_IsFoundBesideTheOthers()
    {
        Open().Dispose();
        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");

        using var knowledge = Open();

        Assert.Equal((1, 3), (knowledge.Report.ArticlesRead, knowledge.Report.Articles));
        Assert.Equal("The tunnel costs four euros.", Best(knowledge, "What does the tunnel cost?"));
    }

    [Fact]
    public void Open_ArticleTurnedUnreadable_LeavesTheIndexWithAProblem()
    {
        Open().Dispose();
        File.WriteAllBytes(Path.Combine(folder.Articles, "bridge.txt"), [0x42, 0xFF, 0xFE, 0x00, 0x00, 0x12]);

        using var knowledge = Open();

        Assert.Equal("bridge.txt", Assert.Single(knowledge.Problems).Document);
        Assert.Equal("harbour.txt", Assert.Single(knowledge.Articles).Document);
    }

    [Fact]
    public void Open_NothingReadable_SaysWhy()
    {
        folder.Delete("harbour.txt");
        File.WriteAllBytes(Path.Combine(folder.Articles, "bridge.txt"), [0x42, 0xFF, 0xFE, 0x00, 0x00, 0x12]);

        var fault = Assert.Throws<KnowledgeFolderException>(() => Open());

        Assert.Contains("bridge.txt", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderMissing_SaysSo() =>
        Assert.Throws<KnowledgeFolderException>(() => KnowledgeBase.Open(Path.Combine(folder.Articles, "none"), null));

    [Fact]
    public void Open_Cancelled_LeavesTheLastCommit()
    {
        Open().Dispose();
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");
        folder.Delete("harbour.txt");
        using var cancel = new CancellationTokenSource();
        var progress = new Told(_ => cancel.Cancel());
        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");

        Assert.Throws<OperationCanceledException>(() => Open(progress, cancel.Token));

        using var index = ArticleIndex.Open(folder.Index);
        Assert.Equal(["bridge.txt", "harbour.txt"], index.Articles.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Bridge closed", index.Articles["bridge.txt"].Source.Title);
    }

    [Fact]
    public void Open_Progress_IsToldAfterEachFile()
    {
        var told = new List<IndexingProgress>();

        Open(new Told(told.Add)).Dispose();

        Assert.Equal([1, 2], told.Select(one => one.ArticlesDone));
        Assert.All(told, one => Assert.Equal(2, one.ArticlesTotal));
        Assert.Equal(3, told[^1].Sentences);
    }

    [Fact]
    public void Open_ManyFiles_ReadsAndCountsEach()
    {
        const int many = 1_000;
        for (var n = 0; n < many; n++)
        {
            folder.Write($"well-{n}.txt", $"Well {n}", $"Well w{n} holds water. It is {n} metres deep.");
        }

        folder.Write("broken.txt", "", "");
        var told = new List<IndexingProgress>();

        using (var knowledge = Open(new Told(told.Add)))
        {
            Assert.Equal(many + 2, knowledge.Report.ArticlesRead);
            Assert.Equal((2 * many) + 3, knowledge.Report.Sentences);
            Assert.Equal(["broken.txt"], knowledge.Problems.Select(problem => problem.Document));
            Assert.All([0, 499, 999], n => Assert.StartsWith($"Well w{n} ", Best(knowledge, $"What does well w{n} hold?"), StringComparison.Ordinal));
        }

        Assert.Equal(Enumerable.Range(1, many + 3), told.Select(one => one.ArticlesDone));
        using var again = Open();
        Assert.Equal(0, again.Report.ArticlesRead);
        Assert.Equal((2 * many) + 3, again.Report.Sentences);
    }

    [Fact]
    public void Open_EqualSentences_PutsFirstWhoseFileComesFirst()
    {
        foreach (var name in Enumerable.Range(0, 20).Select(n => $"copy-{n:00}.txt").Reverse())
        {
            folder.Write(name, "Notice", "The lighthouse is painted white.");
        }

        using var knowledge = Open();

        Assert.Equal("copy-00.txt", knowledge.Ask("What colour is the lighthouse?").Passages[0].Document);
    }

    [Fact]
    public void Open_SourceDatesAndQuestions_SurviveTheIndex()
    {
        File.WriteAllText(Path.Combine(folder.Articles, "ferry.md"), """
            ---
            title: Ferry fares
            publisher: The Paper
            author: A. Writer
            url: https://paper.example/fares
            published: 2025-06
            language: en
            ---

            A ticket costs nine euros.
            """);
        Open().Dispose();

        using var knowledge = Open();

        Assert.Equal(0, knowledge.Report.ArticlesRead);
        var expected = new Source(
            "Ferry fares", "The Paper", "A. Writer", new Uri("https://paper.example/fares"), new PublicationDate(2025, 6, null));
        Assert.Equal(expected, knowledge.Ask("What does a ticket cost?").Passages[0].Sources[0]);
    }

    public void Dispose() => folder.Dispose();

    KnowledgeBase Open(IProgress<IndexingProgress>? progress = null, CancellationToken cancellation = default) =>
        KnowledgeBase.Open(folder.Articles, folder.Index, progress, cancellationToken: cancellation);

    static string Best(KnowledgeBase knowledge, string question) => knowledge.Ask(question).Passages[0].Text;

    /// <summary>Told at once, where <see cref="Progress{T}"/> would post to another thread.</summary>
    sealed class Told(Action<IndexingProgress> tell) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => tell(value);
    }
}
