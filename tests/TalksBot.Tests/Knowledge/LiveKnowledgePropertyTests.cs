using CsCheck;
using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge;

/// <summary>Whatever happens to files and store, what is served after an update is what a fresh start would serve.</summary>
public class LiveKnowledgePropertyTests
{
    enum Deed
    {
        Write,
        Delete,
        Touch,
        Age,
        Store,
        Unstore,
        Update,
        Restart,
    }

    static readonly Gen<(Deed Deed, int Place, int Words)[]> Deeds = Gen.Select(
        Gen.Int[0, (int)Deed.Restart].Select(deed => (Deed)deed), Gen.Int[0, 3], Gen.Int[0, 4], (deed, place, words) => (deed, place, words)).Array[1, 25];

    [Fact]
    public void Update_RandomChanges_ServesWhatAFreshStartServes() => Deeds.Sample(
        deeds =>
        {
            using var folder = new KnowledgeFolder();
            var store = new MemoryArticles();
            folder.Write("always.txt", "Always", "This one stays.");
            var knowledge = KnowledgeBase.Open(folder.Articles, folder.Index, store: store);
            for (var i = 0; i < deeds.Length; i++)
            {
                knowledge = Do(deeds[i], i, folder, store, knowledge);
            }

            knowledge.Update();
            using var fresh = KnowledgeBase.Open(folder.Articles, null, store: store);
            Assert.Equal(fresh.Fingerprint, knowledge.Fingerprint);
            Assert.Equal(
                fresh.Articles.Select(article => string.Join('|', fresh.Read(article).Select(sentence => sentence.Text))),
                knowledge.Articles.Select(article => string.Join('|', knowledge.Read(article).Select(sentence => sentence.Text))));
            knowledge.Dispose();
        },
        iter: 60,
        threads: 1);

    static KnowledgeBase Do(
        (Deed Deed, int Place, int Words) done, int number, KnowledgeFolder folder, MemoryArticles store, KnowledgeBase knowledge)
    {
        var (deed, place, words) = done;
        var file = Path.Combine(folder.Articles, $"{place}.txt");
        switch (deed)
        {
            case Deed.Write:
                // All of one length: the size tells nothing.
                folder.Write($"{place}.txt", $"Article {place}", $"Sentence of version {words}.");
                break;
            case Deed.Delete:
                File.Delete(file);
                break;
            case Deed.Touch when File.Exists(file):
                // Never to a time that another text of that size had: nothing but its bytes would tell the two apart.
                File.SetLastWriteTimeUtc(file, new DateTime(2025, 7, 1 + words, 0, 0, number, DateTimeKind.Utc));
                break;
            case Deed.Age when File.Exists(file):
                File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
                break;
            case Deed.Store:
                store.Put($"feed:{place}", $"Feed {place}", $"Sentence of version {words}.");
                break;
            case Deed.Unstore:
                store.Remove($"feed:{place}");
                break;
            case Deed.Update:
                knowledge.Update();
                break;
            case Deed.Restart:
                knowledge.Dispose();
                return KnowledgeBase.Open(folder.Articles, folder.Index, store: store);
        }

        return knowledge;
    }
}
