using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge;

/// <summary>A folder of two articles that change while they are served, and a store beside it.</summary>
public abstract class LiveKnowledge : IDisposable
{
    private protected readonly KnowledgeFolder folder = new();
    private protected readonly MemoryArticles store = new();

    protected LiveKnowledge()
    {
        folder.Write("harbour.txt", "Harbour opens again", "The northern pier opened on 4 May.", "Ferries run again.");
        folder.Write("bridge.txt", "Bridge closed", "Engineers found rust in its cables.");
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected KnowledgeBase Open(bool isOnDisk = true, bool withStore = false) =>
        KnowledgeBase.Open(folder.Articles, isOnDisk ? folder.Index : null, store: withStore ? store : null);

    private protected static List<string> Documents(KnowledgeBase knowledge) =>
        [.. knowledge.Articles.Select(article => article.Document).Order(StringComparer.Ordinal)];

    private protected static string Best(KnowledgeBase knowledge, string question) => knowledge.Ask(question).Passages[0].Text;
}
