using System.Diagnostics;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge;

/// <summary>
/// A folder of articles, and those of a store, that can be asked. Safe to ask from many threads at once, also while it is
/// updated.
/// </summary>
public sealed class KnowledgeBase : IDisposable
{
    readonly Lock updating = new();
    readonly ArticleIndex index;
    readonly KnowledgeIndexing? indexing;
    readonly FolderVocabulary? vocabulary;
    readonly ServedState served;

    // Whether something was read that is not served yet, as the state of it could not be made.
    bool isBehind;

    KnowledgeBase(ArticleIndex index, KnowledgeIndexing? indexing, FolderVocabulary? vocabulary, IndexingRun? run, long started)
    {
        (this.index, this.indexing, this.vocabulary) = (index, indexing, vocabulary);
        served = new ServedState(NewState());
        Report = ReportOf(run, started);
    }

    /// <summary>The articles that are served, newest first, undated ones last.</summary>
    public IReadOnlyList<ArticleSummary> Articles => served.Current.Articles;

    /// <summary>
    /// Names what the articles say, whatever order they were read in: another one, and a question may have another answer.
    /// Whoever keeps it with an answer must get it before asking, since the articles may change between the two.
    /// </summary>
    public string Fingerprint => served.Current.Fingerprint;

    /// <summary>The questions that the articles say they answer: all that may ever be suggested.</summary>
    public IReadOnlyList<string> Questions => served.Current.Questions;

    /// <summary>The articles that were skipped, and the lines of word lists, and why.</summary>
    public IReadOnlyList<ArticleProblem> Problems => served.Current.Problems;

    /// <summary>What opening the knowledge did.</summary>
    public IndexingReport Report { get; }

    /// <summary>
    /// Opens a folder of articles: reads what is new or changed since the index was last written, and nothing else.
    /// </summary>
    /// <param name="folder">The folder of articles; its subfolders count.</param>
    /// <param name="indexFolder">The index's own folder, or <see langword="null"/> for an index in memory.</param>
    /// <param name="progress">Told after each article, by any thread, one at a time.</param>
    /// <param name="store">Articles kept elsewhere, served beside those of the folder.</param>
    /// <param name="mayBeEmpty">Whether there may be no article yet, as articles are to come while it is open.</param>
    /// <param name="cancellationToken">Stops the reading; an index on disk is then left as it was.</param>
    /// <exception cref="KnowledgeFolderException">The folder is missing, or there is nothing that can be read.</exception>
    /// <exception cref="IndexLockedException">Another process writes that index.</exception>
    public static KnowledgeBase Open(
        string folder,
        string? indexFolder,
        IProgress<IndexingProgress>? progress = null,
        IArticleStore? store = null,
        bool mayBeEmpty = false,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var listing = Task.Run(
            () => !mayBeEmpty && store is null ? ArticleFolder.List(folder) : ArticleFolder.Scan(folder), cancellationToken);
        if (indexFolder is null || !Directory.Exists(indexFolder))
        {
            // Before an index is made for nothing. Waited for as such, as a fault is to keep its own type.
            listing.GetAwaiter().GetResult();
        }

        // The first question needs them: a cold start has a second core to read them on beside the articles.
        var vocabulary = new FolderVocabulary(folder);
        var words = Task.Run(
            () =>
            {
                _ = (WordLookup.BuiltIn, RankingModel.BuiltIn, Relatives.Count);
                vocabulary.Read();
            },
            cancellationToken);
        var index = ArticleIndex.Open(indexFolder);
        try
        {
            var indexing = new KnowledgeIndexing(index, folder, store);
            var run = indexing.Run(hasFolder: true, listing.GetAwaiter().GetResult(), progress, cancellationToken);
            // Blocks, as all of the opening does; waited for as such, as a fault is to keep its own type.
            words.WaitAsync(cancellationToken).GetAwaiter().GetResult();
            return index.Articles.Count > 0 || mayBeEmpty
                ? new KnowledgeBase(index, indexing, vocabulary, run, started)
                : throw WhyEmpty(folder, indexing.Problems);
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Serves articles that are at hand already, from an index in memory.</summary>
    internal static KnowledgeBase Of(params IReadOnlyList<Article> articles) =>
        new(ArticleIndex.Of(articles), null, null, null, Stopwatch.GetTimestamp());

    /// <summary>
    /// Reads what is new or changed in folder, store and word lists since the last time, and serves it from then on.
    /// Questions are answered meanwhile, as before. Where nothing has changed it takes as long as listing the folder.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading; what was served is served on, and the next update does all of it.</param>
    /// <returns>What was done. While the folder as a whole cannot be used, its articles stay, and the report says why.</returns>
    public IndexingReport Update(CancellationToken cancellationToken = default) => Update(hasFolder: true, cancellationToken);

    /// <summary>
    /// As <see cref="Update(CancellationToken)"/> for the store's articles alone, without listing the folder. Where nothing
    /// has changed it takes as long as asking the store for its version.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IndexingReport UpdateFromStore(CancellationToken cancellationToken = default) => Update(hasFolder: false, cancellationToken);

    /// <summary>
    /// Waits until other articles are served than those of a fingerprint; returns at once if they are already. Whoever
    /// always asks with the fingerprint of what was seen last misses no change.
    /// </summary>
    /// <param name="fingerprint">A <see cref="Fingerprint"/> of before.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task Changed(string fingerprint, CancellationToken cancellationToken) => served.Changed(fingerprint, cancellationToken);

    /// <summary>Finds the passages that answer a question best, and whether they answer it.</summary>
    /// <param name="question">What was asked: any text, however long or broken.</param>
    /// <param name="top">How many passages to return at most, 1 or more.</param>
    /// <param name="previousQuestion">
    /// The question that this one follows up ("And Crimea?"), if any: its words count too, at lower weight.
    /// </param>
    /// <returns>
    /// The answer, with the <paramref name="top"/> best passages whatever the verdict. Which of them are worth a reader's
    /// time is told by <see cref="Answer.WorthShowing"/>.
    /// </returns>
    public Answer Ask(string question, int top = 3, string? previousQuestion = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        return served.In(state => state.Finder.Ask(question, top, previousQuestion));
    }

    /// <summary>
    /// Finds the passages that share words with a text, best first, without judging whether they answer it: quick enough to
    /// be asked at every letter typed.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="top">How many passages to return at most, 1 or more.</param>
    public IReadOnlyList<Passage> Search(string text, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        return served.In(state => state.Finder.Search(text, top));
    }

    /// <summary>What a question asks, to be compared with what others ask.</summary>
    /// <param name="question">Any text.</param>
    public QuestionGist GistOf(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return served.In(state => state.Finder.GistOf(question));
    }

    /// <summary>Tells why <see cref="Ask(string, int, string?)"/> answers as it does: each feature's value and weight.</summary>
    /// <param name="question">What was asked: any text.</param>
    /// <param name="previousQuestion">The question that this one follows up, if any.</param>
    public Explanation Explain(string question, string? previousQuestion = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        return served.In(state => state.Finder.Explain(question, previousQuestion));
    }

    /// <summary>The sentences around a passage in its article, the passage's own among them, in order.</summary>
    /// <param name="passage">A passage of an answer.</param>
    /// <param name="reach">How many on either side at most.</param>
    public IReadOnlyList<Sentence> Around(Passage passage, int reach)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentOutOfRangeException.ThrowIfNegative(reach);
        var first = Math.Max(1, passage.Number - reach);
        return served.In(state => state.Sentences(passage.Document, first, passage.Number + reach - first + 1));
    }

    /// <summary>The sentences of an article, in order.</summary>
    /// <param name="article">One of <see cref="Articles"/>.</param>
    public IReadOnlyList<Sentence> Read(ArticleSummary article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return served.In(state => state.Sentences(article.Document, 1, article.Sentences));
    }

    /// <summary>Closes the index.</summary>
    public void Dispose()
    {
        lock (updating)
        {
            served.End();
            index.Dispose();
        }
    }

    static KnowledgeFolderException WhyEmpty(string folder, IReadOnlyList<ArticleProblem> problems) => problems.Count == 0
        ? ArticleFolder.Empty(folder)
        : new KnowledgeFolderException($"None of the files in '{folder}' can be read as an article. {problems[0]}.");

    KnowledgeState NewState()
    {
        var searcher = index.Acquire();
        try
        {
            var state = new KnowledgeState(searcher, vocabulary?.Lookup ?? WordLookup.BuiltIn, vocabulary?.Known ?? KnownQuestions.None, SkippedNow());
            if (searcher.IsLarge)
            {
                _ = state.ReadAhead();
            }

            return state;
        }
        catch
        {
            ArticleIndex.Release(searcher);
            throw;
        }
    }

    ArticleProblem[] SkippedNow() => [.. indexing?.Problems ?? [], .. vocabulary?.Problems ?? []];

    IndexingReport Update(bool hasFolder, CancellationToken cancellation)
    {
        lock (updating)
        {
            var started = Stopwatch.GetTimestamp();
            if (indexing is null || vocabulary is null)
            {
                throw new InvalidOperationException("These articles were given, not read: there is nothing to read again.");
            }

            var run = indexing.Run(hasFolder, null, null, cancellation);
            var hasNewWords = hasFolder && indexing.FolderFault is null && vocabulary.Update();
            // Files that were only touched are served as before, from the same state.
            isBehind |= run?.HasChangedArticles == true || hasNewWords || !served.Current.Skipped.SequenceEqual(SkippedNow());
            if (isBehind)
            {
                served.Replace(NewState());
                isBehind = false;
            }

            return ReportOf(run, started) with
            {
                HasChangedWords = hasNewWords,
                FolderFault = indexing.FolderFault,
                MergeFault = index.TakeMergeFault(),
            };
        }
    }

    IndexingReport ReportOf(IndexingRun? run, long started) => new(
        served.Current.Searcher.Articles.Count,
        served.Current.Searcher.Sentences,
        run?.ArticlesRead ?? 0,
        run?.SentencesWritten ?? 0,
        run?.ArticlesRemoved ?? 0,
        Stopwatch.GetElapsedTime(started),
        index.Rebuilt);
}
