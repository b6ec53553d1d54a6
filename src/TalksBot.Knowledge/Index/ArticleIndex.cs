using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Files;
using Directory = Lucene.Net.Store.Directory;
using Lock = System.Threading.Lock;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The index of sentences, on disk or in memory, with its one writer. Any thread may add, replace and remove, each article by
/// one at a time; <see cref="Commit"/> and <see cref="Rollback"/> are for one thread while no other writes. Searchers, which
/// any thread may acquire, see the state of the last commit; a crash before one leaves the commit before.
/// </summary>
sealed class ArticleIndex : IDisposable
{
    readonly Lock opening = new();
    readonly Directory directory;
    readonly string? folder;
    IndexWriter? writer;
    SentenceSearcher? searcher;
    int mergesBefore;

    ArticleIndex(Directory directory, string? folder, string? rebuilt)
    {
        (this.directory, this.folder, Rebuilt) = (directory, folder, rebuilt);
        writer = IndexWriting.Open(directory);
        try
        {
            if (!DirectoryReader.IndexExists(directory))
            {
                Write();
            }

            searcher = new SentenceSearcher(DirectoryReader.Open(directory), null);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    /// <summary>Why the index found on disk was thrown away, or <see langword="null"/> if it was not.</summary>
    public string? Rebuilt { get; }

    /// <summary>The articles of the last commit by their documents.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> Articles => Searcher.Articles;

    SentenceSearcher Searcher => Volatile.Read(ref searcher) ?? throw new ObjectDisposedException(nameof(ArticleIndex));

    /// <summary>Opens the index of a folder, made if it is not there, or an empty one in memory.</summary>
    /// <param name="folder">The index's own folder, or <see langword="null"/> for memory.</param>
    /// <exception cref="IndexLockedException">Another process, or another index of this one, writes it.</exception>
    public static ArticleIndex Open(string? folder)
    {
        if (folder is null)
        {
            return In(new RAMDirectory());
        }

        var directory = new MappedDirectory(new DirectoryInfo(folder));
        try
        {
            return OpenSound(directory, folder);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The index of a directory that nobody else knows.</summary>
    internal static ArticleIndex In(Directory directory) => new(directory, null, null);

    /// <summary>An index in memory of articles that are at hand already.</summary>
    public static ArticleIndex Of(IEnumerable<Article> articles)
    {
        var index = Open(null);
        foreach (var article in articles)
        {
            index.Replace(article);
        }

        index.Commit();
        return index;
    }

    /// <summary>The marks of the files in the last commit by their documents.</summary>
    public Dictionary<string, FileMark> Marks() => FileMarkDocuments.Read(Searcher.IndexReader);

    /// <summary>Adds an article whose document's name the index does not have.</summary>
    public void Add(PreparedArticle article) => Writer().AddDocuments(SentenceDocuments.Of(article));

    /// <summary>Puts an article in place of what the index has under its document's name.</summary>
    public void Replace(PreparedArticle article)
    {
        Writer().DeleteDocuments(new ConstantScoreQuery(new ArticleFilter(article.Document)));
        Add(article);
    }

    /// <summary>As <see cref="Replace(PreparedArticle)"/> for one that is not prepared.</summary>
    public void Replace(Article article) => Replace(PreparedArticle.Of(article));

    /// <summary>Writes by what a file is known to be the one that was read, or that nothing but its bytes tells it.</summary>
    public void Mark(string document, FileMark? mark)
    {
        if (mark is { } known)
        {
            Writer().UpdateDocument(FileMarkDocuments.Named(document), FileMarkDocuments.Of(document, known));
        }
        else
        {
            Writer().DeleteDocuments(FileMarkDocuments.Named(document));
        }
    }

    /// <summary>Takes an article out, and its file's mark.</summary>
    public void Remove(string document)
    {
        Writer().DeleteDocuments(new ConstantScoreQuery(new ArticleFilter(document)));
        Mark(document, null);
    }

    /// <summary>Makes all changes since the last commit lasting, and visible to <see cref="Acquire"/>.</summary>
    public void Commit()
    {
        Write();
        if (DirectoryReader.OpenIfChanged((DirectoryReader)Searcher.IndexReader) is { } newer)
        {
            Release(Interlocked.Exchange(ref searcher, new SentenceSearcher(newer, searcher))!);
        }
    }

    /// <summary>Waits until segments are merged, and commits what came of it: otherwise it would be seen with the next change.</summary>
    public void Settle()
    {
        var merges = MergesOf(Writer());
        merges.Sync();
        if (merges.Done != mergesBefore)
        {
            Commit();
        }
    }

    /// <summary>Why segments could not be merged since this was last asked, or <see langword="null"/>. Nothing is lost by it.</summary>
    public string? TakeMergeFault() =>
        writer is not null && MergesOf(writer).TakeFault() is { } fault ? (fault.InnerException ?? fault).Message : null;

    /// <summary>Gives up all changes since the last commit.</summary>
    /// <remarks>Lucene closes the writer with it; the next change opens another, also after a fault that closed it.</remarks>
    public void Rollback()
    {
        var given = writer;
        writer = null;
        given?.Rollback();
    }

    /// <summary>The state of the last commit, to be given back by <see cref="Release"/>.</summary>
    public SentenceSearcher Acquire()
    {
        while (true)
        {
            var current = Searcher;
            if (current.IndexReader.TryIncRef())
            {
                return current;
            }
        }
    }

    /// <summary>Gives a state back.</summary>
    public static void Release(SentenceSearcher searcher) => searcher.IndexReader.DecRef();

    /// <summary>Closes the index. What was not committed is given up; states that are acquired stay whole.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref searcher, null) is { } last)
        {
            Release(last);
            Rollback();
            directory.Dispose();
        }
    }

    void Write()
    {
        var current = Writer();
        mergesBefore = MergesOf(current).Done;
        current.SetCommitData(IndexStamp.Current);
        current.Commit();
    }

    static BackgroundMerges MergesOf(IndexWriter writer) => (BackgroundMerges)writer.Config.MergeScheduler;

    IndexWriter Writer()
    {
        try
        {
            lock (opening)
            {
                return writer ??= IndexWriting.Open(directory);
            }
        }
        catch (LockObtainFailedException e)
        {
            throw Locked(folder ?? "memory", e);
        }
    }

    static ArticleIndex OpenSound(Directory directory, string folder)
    {
        string reason;
        try
        {
            if (IndexStamp.WhyUnusable(directory) is not string why)
            {
                return new ArticleIndex(directory, folder, null);
            }

            reason = why;
        }
        catch (LockObtainFailedException e)
        {
            throw Locked(folder, e);
        }
        catch (Exception e) when (e is not UnauthorizedAccessException)
        {
            // Lucene meets a garbled file with whatever exception its bytes lead to.
            reason = $"the index was damaged ({e.GetType().Name}: {e.Message})";
        }

        try
        {
            IndexStamp.Clear(directory);
            return new ArticleIndex(directory, folder, reason);
        }
        catch (LockObtainFailedException e)
        {
            throw Locked(folder, e);
        }
    }

    static IndexLockedException Locked(string folder, Exception cause) => new(
        $"Another process writes the index in '{folder}'. Stop it, or choose another folder for this one.", cause);
}
