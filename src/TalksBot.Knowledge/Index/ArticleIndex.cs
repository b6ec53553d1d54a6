using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index.Analysis;
using Directory = Lucene.Net.Store.Directory;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The index of sentences, on disk or in memory, with its one writer. Readers see the state of the last
/// <see cref="Commit"/>; a crash before it leaves the commit before.
/// </summary>
sealed class ArticleIndex : IDisposable
{
    readonly Directory directory;
    readonly IndexWriter writer;
    readonly SearcherManager searchers;

    ArticleIndex(Directory directory, IndexWriter writer, string? rebuilt)
    {
        this.directory = directory;
        this.writer = writer;
        Rebuilt = rebuilt;
        searchers = new SearcherManager(writer, applyAllDeletes: true, new SentenceSearcherFactory());
    }

    /// <summary>Why the index found on disk was thrown away, or <see langword="null"/> if it was not.</summary>
    public string? Rebuilt { get; }

    /// <summary>Opens the index of a folder, made if it is not there, or an empty one in memory.</summary>
    /// <param name="folder">The index's own folder, or <see langword="null"/> for memory.</param>
    /// <exception cref="IndexLockedException">Another process, or another index of this one, writes it.</exception>
    public static ArticleIndex Open(string? folder)
    {
        if (folder is null)
        {
            return New(new RAMDirectory(), null);
        }

        var directory = FSDirectory.Open(new DirectoryInfo(folder));
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

    /// <summary>The articles of the last commit by their documents.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> Articles()
    {
        var searcher = Acquire();
        try
        {
            return searcher.Articles;
        }
        finally
        {
            Release(searcher);
        }
    }

    /// <summary>Puts an article in place of what the index has under its document's name.</summary>
    public void Replace(Article article) => writer.UpdateDocuments(
        new Term(SentenceDocuments.Article, article.Document), SentenceDocuments.Of(article));

    /// <summary>Takes an article out.</summary>
    public void Remove(string document) => writer.DeleteDocuments(new Term(SentenceDocuments.Article, document));

    /// <summary>Makes all changes since the last commit lasting, and visible to <see cref="Acquire"/>.</summary>
    public void Commit()
    {
        writer.SetCommitData(IndexStamp.Current);
        writer.Commit();
        searchers.MaybeRefreshBlocking();
    }

    /// <summary>The state of the last commit, to be given back by <see cref="Release"/>.</summary>
    public SentenceSearcher Acquire() => (SentenceSearcher)searchers.Acquire();

    /// <summary>Gives a state back.</summary>
    public void Release(SentenceSearcher searcher) => searchers.Release(searcher);

    /// <summary>Closes the index. What was not committed is given up.</summary>
    public void Dispose()
    {
        searchers.Dispose();
        writer.Rollback();
        directory.Dispose();
    }

    static ArticleIndex OpenSound(Directory directory, string folder)
    {
        string reason;
        try
        {
            if (IndexStamp.WhyUnusable(directory) is not string why)
            {
                return New(directory, null);
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
            return New(directory, reason);
        }
        catch (LockObtainFailedException e)
        {
            throw Locked(folder, e);
        }
    }

    static ArticleIndex New(Directory directory, string? rebuilt)
    {
        var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            WriteLockTimeout = 0,
            // Fewer and larger segments: each costs a question as much as a small index does.
            RAMBufferSizeMB = 128,
            // Merging in the thread that writes: an article is small, and no thread outlives the writer.
            MergeScheduler = new SerialMergeScheduler(),
        });
        try
        {
            return new ArticleIndex(directory, writer, rebuilt);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    static IndexLockedException Locked(string folder, Exception cause) => new(
        $"Another process writes the index in '{folder}'. Stop it, or choose another folder for this one.", cause);

    sealed class SentenceSearcherFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new SentenceSearcher(reader);
    }
}
