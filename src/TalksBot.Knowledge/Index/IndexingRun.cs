using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// One bringing of the index to what its sources hold: what is written is counted, and committed at once. Several threads
/// may write at a time.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="progress">Told after each article.</param>
/// <param name="cancellation">Ends it.</param>
sealed class IndexingRun(ArticleIndex index, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
{
    // A folder that is new may never change again.
    const int ManySentences = 10_000;

    readonly Lock counting = new();
    readonly HashSet<string> kept = new(index.Articles.Count, StringComparer.Ordinal);
    bool isChanged;
    int done;
    int total;
    int sentences;

    /// <summary>The articles before it by their documents.</summary>
    public IReadOnlyDictionary<string, IndexedArticle> Known { get; } = index.Articles;

    /// <summary>Articles read and written anew.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>Sentences of those.</summary>
    public int SentencesWritten { get; private set; }

    /// <summary>Articles taken out.</summary>
    public int ArticlesRemoved { get; private set; }

    /// <summary>Whether other articles are served after it than before.</summary>
    public bool HasChangedArticles => ArticlesRead + ArticlesRemoved > 0;

    /// <summary>Tells how many articles are to be looked at.</summary>
    public void Expect(int articles) => total += articles;

    /// <summary>Leaves an article as it is.</summary>
    public void Keep(IndexedArticle article)
    {
        lock (counting)
        {
            if (kept.Add(article.Document))
            {
                sentences += article.Sentences;
            }
        }
    }

    /// <summary>Puts an article in place of the one of its name, if there was one.</summary>
    public void Write(PreparedArticle article)
    {
        bool isNew;
        lock (counting)
        {
            isNew = kept.Add(article.Document) && !Known.ContainsKey(article.Document);
            sentences += article.Sentences.Count;
            ArticlesRead++;
            SentencesWritten += article.Sentences.Count;
        }

        if (isNew)
        {
            index.Add(article);
        }
        else
        {
            index.Replace(article);
        }
    }

    /// <summary>Does something with each item on all processors (<see cref="InParallel"/>).</summary>
    /// <exception cref="OperationCanceledException">It is to end.</exception>
    public void Each<T>(IEnumerable<T> items, Action<T> work) => InParallel.Each(items, work, cancellation);

    /// <summary>Writes by what a file is known, or that it is not known by anything.</summary>
    public void Mark(string document, FileMark? mark)
    {
        index.Mark(document, mark);
        isChanged = true;
    }

    /// <summary>Tells that one more has been looked at.</summary>
    /// <exception cref="OperationCanceledException">It is to end.</exception>
    public void Step()
    {
        lock (counting)
        {
            progress?.Report(new IndexingProgress(++done, total, sentences));
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Takes out what was neither kept nor written, and commits.</summary>
    public void Finish()
    {
        foreach (var document in Known.Keys.Where(document => !kept.Contains(document)))
        {
            index.Remove(document);
            ArticlesRemoved++;
        }

        cancellation.ThrowIfCancellationRequested();
        if (HasChangedArticles || isChanged)
        {
            index.Commit();
        }

        if (SentencesWritten >= ManySentences)
        {
            index.Settle();
        }
    }
}
