using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Tests.Knowledge;

/// <summary>What is served while articles change.</summary>
public sealed class LiveKnowledgeTests : LiveKnowledge
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Update_FileAddedChangedRemoved_IsServedSo(bool isOnDisk)
    {
        using var knowledge = Open(isOnDisk);
        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");
        folder.Delete("harbour.txt");

        var report = knowledge.Update();

        Assert.Equal((2, 1, 2), (report.ArticlesRead, report.ArticlesRemoved, report.Sentences));
        Assert.Equal(["bridge.txt", "tunnel.txt"], Documents(knowledge));
        Assert.Equal("The tunnel costs four euros.", Best(knowledge, "What does the tunnel cost?"));
        Assert.Equal("Painters finished their work on its towers.", Best(knowledge, "Who painted the towers?"));
        Assert.Empty(knowledge.Ask("rust cables").Passages);
        using var fresh = KnowledgeBase.Open(folder.Articles, null);
        Assert.Equal(fresh.Fingerprint, knowledge.Fingerprint);
    }

    [Fact]
    public void Update_NothingChanged_ServesTheSame()
    {
        using var knowledge = Open();
        var articles = knowledge.Articles;

        var report = knowledge.Update();

        Assert.False(report.HasChangedArticles);
        Assert.Equal((2, 3), (report.Articles, report.Sentences));
        Assert.Equal(articles, knowledge.Articles);
    }

    [Fact]
    public void Update_LastArticleRemoved_NothingIsInTheSources()
    {
        using var knowledge = Open();
        folder.Delete("harbour.txt");
        folder.Delete("bridge.txt");

        var report = knowledge.Update();

        Assert.Equal((2, 0), (report.ArticlesRemoved, report.Articles));
        Assert.Null(report.FolderFault);
        Assert.Empty(knowledge.Articles);
        Assert.Equal(Verdict.NothingMatches, knowledge.Ask("Who found rust?").Verdict);
        Assert.Equal(Verdict.NothingMatches, knowledge.Ask("Хто знайшов іржу?", previousQuestion: "Who found rust?").Verdict);
        Assert.Empty(knowledge.Search("rust", 3));

        folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.");
        knowledge.Update();
        Assert.Equal("Engineers found rust in its cables.", Best(knowledge, "Who found rust?"));
    }

    [Fact]
    public void Update_FolderGone_ServesItsArticlesOnAndSaysWhatToDo()
    {
        store.Put("feed:1", "Ferry", "A ticket costs nine euros.");
        using var knowledge = Open(withStore: true);
        var away = folder.Articles + "-away";
        Directory.Move(folder.Articles, away);
        store.Remove("feed:1");
        store.Put("feed:2", "Market", "Plums cost two euros.");

        var report = knowledge.Update();

        Assert.Contains(folder.Articles, report.FolderFault, StringComparison.Ordinal);
        Assert.Contains("create it", report.FolderFault, StringComparison.Ordinal);
        Assert.Equal(["bridge.txt", "feed:2", "harbour.txt"], Documents(knowledge));
        Assert.Equal("Engineers found rust in its cables.", Best(knowledge, "Who found rust?"));

        Directory.Move(away, folder.Articles);
        folder.Delete("bridge.txt");
        Assert.Null(knowledge.Update().FolderFault);
        Assert.Equal(["feed:2", "harbour.txt"], Documents(knowledge));
    }

    [Fact]
    public void Update_Cancelled_ServesTheOldStateAndTheNextDoesAllOfIt()
    {
        using var knowledge = Open();
        var before = knowledge.Fingerprint;
        folder.Write("bridge.txt", "Bridge open", "Painters finished their work on its towers.");
        folder.Delete("harbour.txt");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => knowledge.Update(cancel.Token));

        Assert.Equal(before, knowledge.Fingerprint);
        Assert.Equal("Engineers found rust in its cables.", Best(knowledge, "Who found rust?"));
        var report = knowledge.Update();
        Assert.Equal((1, 1), (report.ArticlesRead, report.ArticlesRemoved));
        Assert.Equal("Painters finished their work on its towers.", Best(knowledge, "Who painted the towers?"));
    }

    [Fact]
    public void Update_WordListChanged_FindsItsSynonyms()
    {
        using var knowledge = Open();
        Assert.False(knowledge.Ask("Who found the zorblax?").IsAnswered);
        var lists = Directory.CreateDirectory(Path.Combine(folder.Articles, "vocabulary")).FullName;
        File.WriteAllText(Path.Combine(lists, "synonyms.tsv"), "en\trust|zorblax\n");
        File.SetLastWriteTimeUtc(Path.Combine(lists, "synonyms.tsv"), new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc));

        var report = knowledge.Update();

        Assert.Equal((true, false), (report.HasChangedWords, report.HasChangedArticles));
        Assert.True(knowledge.Ask("Who found the zorblax?").IsAnswered);
        Assert.False(knowledge.Update().HasChangedWords);
        Directory.Delete(lists, recursive: true);
        Assert.True(knowledge.Update().HasChangedWords);
        Assert.False(knowledge.Ask("Who found the zorblax?").IsAnswered);
    }

    [Fact]
    public async Task Changed_ArticlesAreOthers_MissesNothing()
    {
        using var knowledge = Open();
        var first = knowledge.Fingerprint;
        var waiting = knowledge.Changed(first, CancellationToken.None);
        knowledge.Update();
        Assert.False(waiting.IsCompleted);

        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");
        knowledge.Update();
        await waiting.WaitAsync(Patience);

        // What changed while nobody waited.
        await knowledge.Changed(first, CancellationToken.None).WaitAsync(Patience);
        using var cancel = new CancellationTokenSource();
        var cancelled = knowledge.Changed(knowledge.Fingerprint, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Patience));
    }

    [Fact]
    public async Task Ask_WhileArticlesAreUpdated_AnswersFromOneStateAlways()
    {
        WriteTurn(0);
        using var knowledge = Open();
        using var over = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var asked = 0;
            for (; !over.IsCancellationRequested || asked == 0; asked++)
            {
                var texts = knowledge.Ask("Which colour has the lantern of the ferry?", top: 2).Passages.Select(passage => passage.Text).ToList();
                Assert.Equal(2, texts.Count);
                Assert.Equal(texts[0].Split(' ')[^1], texts[1].Split(' ')[^1]);
            }

            return asked;
        })).ToList();

        for (var turn = 1; turn <= 40; turn++)
        {
            WriteTurn(turn);
            Assert.Equal(2, knowledge.Update().ArticlesRead);
        }

        await over.CancelAsync();
        Assert.All(await Task.WhenAll(asking).WaitAsync(Patience), asked => Assert.True(asked > 0));
    }

    void WriteTurn(int turn)
    {
        folder.Write("north.txt", "North", $"The lantern of the northern ferry has the colour number {turn}.");
        folder.Write("south.txt", "South", $"The lantern of the southern ferry has the colour number {turn}.");
    }
}
