using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge;

/// <summary>A folder of articles that can be asked. Safe to ask from many threads at once.</summary>
public sealed class KnowledgeBase : IDisposable
{
    readonly ArticleIndex index;
    readonly Suggestions suggestions;
    readonly WordLookup lookup;

    KnowledgeBase(
        ArticleIndex index, FolderIndexing indexing, WordLookup lookup, IReadOnlyList<ArticleProblem> listProblems, long started)
    {
        this.index = index;
        this.lookup = lookup;
        var newestFirst = index.Articles().Values
            .OrderByDescending(article => article.Source.Published)
            .ThenBy(article => article.Document, StringComparer.Ordinal)
            .ToList();
        Articles =
        [
            .. newestFirst.Select(article => new ArticleSummary(
                article.Document, article.Source, article.Language, article.Sentences)),
        ];
        Fingerprint = FingerprintOf(newestFirst);
        Questions = [.. newestFirst.SelectMany(article => article.Questions).Distinct()];
        suggestions = new Suggestions(newestFirst, question => Ask(question, 1, null, suggest: false).IsAnswered);
        Problems = [.. indexing.Problems, .. listProblems];
        Report = new IndexingReport(
            Articles.Count,
            Articles.Sum(article => article.Sentences),
            indexing.ArticlesRead,
            indexing.SentencesWritten,
            indexing.ArticlesRemoved,
            Stopwatch.GetElapsedTime(started),
            index.Rebuilt);
    }

    /// <summary>The articles that are served, newest first, undated ones last.</summary>
    public IReadOnlyList<ArticleSummary> Articles { get; }

    /// <summary>
    /// Names what the articles say, whatever order they were read in: another one, and a question may have another answer.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The questions that the articles say they answer: all that may ever be suggested.</summary>
    public IReadOnlyList<string> Questions { get; }

    /// <summary>The files that were skipped, and the lines of word lists, and why.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; }

    /// <summary>What opening the knowledge did.</summary>
    public IndexingReport Report { get; }

    /// <summary>
    /// Opens a folder of articles: reads what is new or changed since the index was last written, and nothing else.
    /// </summary>
    /// <param name="folder">The folder of articles; its subfolders count.</param>
    /// <param name="indexFolder">The index's own folder, or <see langword="null"/> for an index in memory.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops the reading; an index on disk is then left as it was.</param>
    /// <exception cref="KnowledgeFolderException">The folder is missing or holds nothing that can be read.</exception>
    /// <exception cref="IndexLockedException">Another process writes that index.</exception>
    public static KnowledgeBase Open(
        string folder,
        string? indexFolder,
        IProgress<IndexingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var files = ArticleFolder.List(folder);
        // The first question needs them: a cold start has a second core to read them on beside the articles.
        var words = Task.Run(() => (WordLookup.BuiltIn, RankingModel.BuiltIn, Relatives.Count), cancellationToken);
        var index = ArticleIndex.Open(indexFolder);
        try
        {
            var indexing = new FolderIndexing(index, progress, cancellationToken);
            indexing.Run(files);
            var (lists, listProblems) = WordListReading.In(folder);
            words.Wait(cancellationToken);
            var lookup = lists.IsEmpty ? WordLookup.BuiltIn : new WordLookup(WordLists.BuiltIn.And(lists));
            return index.Articles().Count > 0
                ? new KnowledgeBase(index, indexing, lookup, listProblems, started)
                : throw new KnowledgeFolderException(
                    $"None of the {files.Count} files in '{folder}' can be read as an article. {indexing.Problems[0]}.");
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Serves articles that are at hand already, from an index in memory.</summary>
    internal static KnowledgeBase Of(params IEnumerable<Article> articles)
    {
        var started = Stopwatch.GetTimestamp();
        var index = ArticleIndex.Open(null);
        var indexing = new FolderIndexing(index, null, CancellationToken.None);
        indexing.Run(articles);
        return new KnowledgeBase(index, indexing, WordLookup.BuiltIn, [], started);
    }

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
        return SmallTalkReader.Read(question) is { } talk
            ? new Answer(question, Verdict.NoQuestion, Confidence: 0, Passages: [], Suggestions: []) { SmallTalk = talk.Kind, Language = talk.Language }
            : Ask(question, top, previousQuestion, suggest: true);
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
        var searcher = index.Acquire();
        try
        {
            var (question, ranked, confidence) = Find(text, top, null, searcher);
            return
            [
                .. Compare(question, ranked, confidence).Candidates
                    .Select(one => Cite(question, one))
                    .Where(passage => passage.Matches.Count > 0)
                    .Take(top),
            ];
        }
        finally
        {
            index.Release(searcher);
        }
    }

    /// <summary>What a question asks, to be compared with what others ask.</summary>
    /// <param name="question">Any text.</param>
    public QuestionGist GistOf(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var searcher = index.Acquire();
        try
        {
            return QuestionGist.Of(QuestionReader.Readings(question, null, searcher, lookup).First());
        }
        finally
        {
            index.Release(searcher);
        }
    }

    /// <summary>Tells why <see cref="Ask(string, int, string?)"/> answers as it does: each feature's value and weight.</summary>
    /// <param name="question">What was asked: any text.</param>
    /// <param name="previousQuestion">The question that this one follows up, if any.</param>
    public Explanation Explain(string question, string? previousQuestion = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var searcher = index.Acquire();
        try
        {
            var (read, ranked, _) = Find(question, CandidateRanking.Candidates, previousQuestion, searcher);
            return Explaining.Of(read, ranked);
        }
        finally
        {
            index.Release(searcher);
        }
    }

    /// <summary>The sentences around a passage in its article, the passage's own among them, in order.</summary>
    /// <param name="passage">A passage of an answer.</param>
    /// <param name="reach">How many on either side at most.</param>
    public IReadOnlyList<Sentence> Around(Passage passage, int reach)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentOutOfRangeException.ThrowIfNegative(reach);
        var first = Math.Max(1, passage.Number - reach);
        var searcher = index.Acquire();
        try
        {
            return [.. searcher.ReadFrom(passage.Document, first, passage.Number + reach - first + 1).Select(found => found.Sentence)];
        }
        finally
        {
            index.Release(searcher);
        }
    }

    /// <summary>The sentences of an article, in order.</summary>
    /// <param name="article">One of <see cref="Articles"/>.</param>
    public IReadOnlyList<Sentence> Read(ArticleSummary article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var searcher = index.Acquire();
        try
        {
            return [.. searcher.ReadFrom(article.Document, 1, article.Sentences).Select(found => found.Sentence)];
        }
        finally
        {
            index.Release(searcher);
        }
    }

    /// <summary>Closes the index.</summary>
    public void Dispose() => index.Dispose();

    static string FingerprintOf(IEnumerable<IndexedArticle> articles)
    {
        var lines = articles.Select(article => $"{article.Document}\n{article.Hash}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    Answer Ask(string text, int top, string? previous, bool suggest)
    {
        var searcher = index.Acquire();
        try
        {
            var (question, ranked, confidence) = Find(text, top, previous, searcher);
            var verdict = confidence >= Confidence.Threshold ? Verdict.Answered
                : confidence >= Confidence.ClosestThreshold ? Verdict.Unsure
                : ranked.Any(one => one.Coverage.InReach > 0) ? Verdict.NotInSources
                : Verdict.NothingMatches;
            var compared = Compare(question, ranked, confidence);
            var passages = compared.Candidates.Take(top).Select(one => Cite(question, one)).ToArray();
            var differing = compared.Differing
                .Where(claim => claim.Candidate < passages.Length)
                .Select(claim => new DifferingPassage(claim.Candidate, claim.Text))
                .ToArray();
            var offered = suggest && verdict != Verdict.Answered ? suggestions.For(question) : [];
            return new Answer(text, verdict, confidence, passages, offered)
            {
                Language = question.Language,
                Differing = differing.Length > 1 ? differing : [],
            };
        }
        finally
        {
            index.Release(searcher);
        }
    }

    // What comes nowhere near an answer says nothing that could differ.
    static Comparison Compare(Question question, IReadOnlyList<RankedCandidate> ranked, double confidence) =>
        confidence >= Confidence.ClosestThreshold ? SourceComparison.Of(question, ranked) : Comparison.None(ranked);

    /// <summary>The first reading of the question that the articles answer; if none, the one they nearly answer.</summary>
    (Question Question, IReadOnlyList<RankedCandidate> Ranked, double Confidence) Find(
        string text, int top, string? previous, SentenceSearcher searcher)
    {
        (Question Question, IReadOnlyList<RankedCandidate> Ranked, double Confidence)? best = null;
        foreach (var question in QuestionReader.Readings(text, previous, searcher, lookup))
        {
            var candidates = SentenceScoring.Best(searcher, question, Math.Max(top, CandidateRanking.Candidates));
            var ranked = CandidateRanking.Order(question, candidates);
            var confidence = Confidence.Of(question, ranked);
            // Where a translation answers no better than nothing, the question's own language is nearer to the asker.
            var isBetter = confidence > (best?.Confidence ?? 0) && confidence >= Confidence.ClosestThreshold;
            best = best is null || isBetter ? (question, ranked, confidence) : best;
            if (confidence >= Confidence.Threshold)
            {
                break;
            }
        }

        return best!.Value;
    }

    static Passage Cite(Question question, ComparedCandidate compared)
    {
        var found = compared.Ranked.Candidate.Sentence;
        return new Passage(
            found.Article.Document,
            found.Article.Source,
            found.Sentence.Number,
            found.Sentence.Text,
            found.Sentence.Sources.Count > 0 ? found.Sentence.Sources : [found.Article.Source],
            compared.Ranked.Score,
            Matches.Find(question, found))
        {
            Language = found.Article.Language,
            AsOf = compared.AsOf,
            IsNeeded = compared.IsNeeded,
        };
    }
}
