using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>Brings the index to what the knowledge folder and the store hold, as often as it is told to.</summary>
/// <param name="index">The index.</param>
/// <param name="folder">The knowledge folder.</param>
/// <param name="store">Articles kept elsewhere, or <see langword="null"/>.</param>
sealed class KnowledgeIndexing(ArticleIndex index, string folder, IArticleStore? store)
{
    readonly FolderIndexing ofFolder = new(index.Marks());
    readonly StoreIndexing ofStore = new(store);
    bool hasRun;

    /// <summary>Why the folder cannot be used at present, so that its articles stay as they were; or <see langword="null"/>.</summary>
    public string? FolderFault { get; private set; }

    /// <summary>What had to be skipped, and why.</summary>
    public IReadOnlyList<ArticleProblem> Problems => [.. ofFolder.Problems, .. ofStore.Problems];

    /// <summary>
    /// Reads what is new or changed, takes out what is gone or cannot be read any more, and commits all of it at once.
    /// Cancelled or failed, it leaves the index as it was.
    /// </summary>
    /// <param name="hasFolder">Whether the folder is looked at; otherwise its articles stay as they are.</param>
    /// <param name="listed">The folder's files, if they were listed a moment ago.</param>
    /// <param name="progress">Told after each article.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was done, or <see langword="null"/> where everything is as it was the last time.</returns>
    /// <exception cref="KnowledgeFolderException">The folder cannot be used, and no run before could use it.</exception>
    public IndexingRun? Run(
        bool hasFolder, IReadOnlyList<ArticleFile>? listed, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        var files = hasFolder ? listed ?? List() : null;
        if (hasRun && (files is null || ofFolder.HasAll(files)) && ofStore.IsAsBefore())
        {
            return null;
        }

        var run = new IndexingRun(index, progress, cancellation);
        try
        {
            Run(files, run);
            ofStore.Run(run);
            run.Finish();
        }
        catch
        {
            index.Rollback();
            throw;
        }

        ofFolder.Accept();
        ofStore.Accept();
        hasRun = true;
        return run;
    }

    void Run(IReadOnlyList<ArticleFile>? files, IndexingRun run)
    {
        if (files is not null)
        {
            run.Expect(files.Count);
            ofFolder.Run(files, run, isFirst: !hasRun);
            return;
        }

        foreach (var article in run.Known.Values.Where(article => !ofStore.Has(article.Document)))
        {
            run.Keep(article);
        }
    }

    IReadOnlyList<ArticleFile>? List()
    {
        try
        {
            var files = ArticleFolder.Scan(folder);
            FolderFault = null;
            return files;
        }
        catch (KnowledgeFolderException fault) when (hasRun)
        {
            FolderFault = fault.Message;
            return null;
        }
    }
}
