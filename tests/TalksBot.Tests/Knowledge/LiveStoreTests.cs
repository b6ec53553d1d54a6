using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge;

/// <summary>Articles that are kept elsewhere, beside those of the folder.</summary>
public sealed class LiveStoreTests : LiveKnowledge
{
    [Fact]
    public void UpdateFromStore_ArticlesOfTheStore_AreServedBesideTheFiles()
    {
        store.Put("feed:1", "Ferry", "A ticket costs nine euros.");
        using var knowledge = Open(withStore: true);
        Assert.Equal(["bridge.txt", "feed:1", "harbour.txt"], Documents(knowledge));
        Assert.Equal("A ticket costs nine euros.", Best(knowledge, "What does a ticket cost?"));

        store.Put("feed:1", "Ferry", "A ticket costs ten euros.");
        store.Put("feed:2", "Market", "Plums cost two euros.");
        folder.Write("unseen.txt", "Unseen", "Nobody has looked at this.");
        var report = knowledge.UpdateFromStore();
        Assert.Equal((2, 0), (report.ArticlesRead, report.ArticlesRemoved));
        Assert.Equal(["bridge.txt", "feed:1", "feed:2", "harbour.txt"], Documents(knowledge));
        Assert.Equal("A ticket costs ten euros.", Best(knowledge, "What does a ticket cost?"));

        store.Remove("feed:2");
        Assert.Equal(1, knowledge.UpdateFromStore().ArticlesRemoved);
        Assert.Empty(knowledge.Ask("plums").Passages);
    }

    [Fact]
    public void Update_StoreAsBefore_IsAskedForItsVersionAlone()
    {
        store.Put("feed:1", "Ferry", "A ticket costs nine euros.");
        using (var knowledge = Open(withStore: true))
        {
            knowledge.Update();
            knowledge.UpdateFromStore();
            folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");
            knowledge.Update();
            Assert.Equal((1, 1), (store.Listings, store.Readings));
        }

        using var again = Open(withStore: true);
        Assert.Equal((2, 1), (store.Listings, store.Readings));
        Assert.Contains("feed:1", Documents(again));
    }

    [Fact]
    public void Update_StoreArticleWithoutText_IsAProblemAndHarmsNoOther()
    {
        store.Put("feed:1", "Empty");
        store.Put("feed:2", "Market", "Plums cost two euros.");
        using var knowledge = Open(withStore: true);

        Assert.Equal("feed:1", Assert.Single(knowledge.Problems).Document);
        Assert.Equal(["bridge.txt", "feed:2", "harbour.txt"], Documents(knowledge));
        folder.Write("tunnel.txt", "Tunnel", "The tunnel costs four euros.");
        knowledge.Update();
        Assert.Single(knowledge.Problems);
        Assert.Equal(2, store.Readings);
    }

    [Fact]
    public void Open_FolderEmptyAndStoreNot_ServesTheStore()
    {
        folder.Delete("harbour.txt");
        folder.Delete("bridge.txt");
        Assert.Throws<KnowledgeFolderException>(() => Open(withStore: true));
        store.Put("feed:1", "Ferry", "A ticket costs nine euros.");

        using var knowledge = Open(withStore: true);

        Assert.Equal(["feed:1"], Documents(knowledge));
    }
}
