using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Wording;
using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge;

/// <summary>
/// All that is served at a time: articles, words, and what was skipped. It never changes; an update puts another in its
/// place, so that no question sees half of one and half of the other.
/// </summary>
sealed class KnowledgeState
{
    // Made when they are first asked for: with many articles a first answer, or a new article, would else wait for them.
    readonly Lazy<IReadOnlyList<IndexedArticle>> newestFirst;
    readonly Lazy<IReadOnlyList<ArticleSummary>> articles;
    readonly Lazy<IReadOnlyList<string>> questions;
    readonly Lazy<string> fingerprint;

    /// <summary>Makes the state of an index.</summary>
    /// <param name="searcher">Acquired for this state, which gives it back.</param>
    /// <param name="lookup">The words.</param>
    /// <param name="known">The questions that its sentences are known to answer.</param>
    /// <param name="skipped">What was skipped.</param>
    public KnowledgeState(
        SentenceSearcher searcher, WordLookup lookup, KnownQuestions known, IReadOnlyList<ArticleProblem> skipped)
    {
        var sentences = new KnownSentences(known, searcher);
        (Searcher, Skipped, Problems) = (searcher, skipped, [.. skipped, .. sentences.Problems]);
        newestFirst = new(() =>
        [
            .. searcher.Articles.Values
                .OrderByDescending(article => article.Source.Published)
                .ThenBy(article => article.Document, StringComparer.Ordinal),
        ]);
        articles = new(() =>
        [
            .. newestFirst.Value.Select(article => new ArticleSummary(
                article.Document, article.Source, article.Language, article.Sentences) { Hash = article.Hash }),
        ]);
        fingerprint = new(() => FingerprintOf(searcher.Articles.Values));
        questions = new(() => [.. newestFirst.Value.SelectMany(article => article.Questions).Distinct()]);
        Finder = new AnswerFinder(searcher, lookup, sentences, newestFirst);
    }

    /// <summary>The sentences.</summary>
    public SentenceSearcher Searcher { get; }

    /// <summary>Finds answers in it.</summary>
    public AnswerFinder Finder { get; }

    /// <summary>As <see cref="KnowledgeBase.Articles"/>.</summary>
    public IReadOnlyList<ArticleSummary> Articles => articles.Value;

    /// <summary>As <see cref="KnowledgeBase.Fingerprint"/>.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>As <see cref="KnowledgeBase.Questions"/>.</summary>
    public IReadOnlyList<string> Questions => questions.Value;

    /// <summary>The articles and lines of word lists that were skipped when they were read.</summary>
    public IReadOnlyList<ArticleProblem> Skipped { get; }

    /// <summary>As <see cref="KnowledgeBase.Problems"/>.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; }

    /// <summary>Completes when another state is served.</summary>
    public TaskCompletionSource Replaced { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Keeps the sentences readable until <see cref="Leave"/>; not possible once all who entered have left a replaced state.</summary>
    public bool TryEnter() => Searcher.IndexReader.TryIncRef();

    /// <summary>Ends what <see cref="TryEnter"/> began, or the life of the state.</summary>
    public void Leave() => ArticleIndex.Release(Searcher);

    /// <summary>The sentences of an article from one number on, in order; fewer or none when it does not have them.</summary>
    public IReadOnlyList<Sentence> Sentences(string document, int first, int count) =>
        [.. Searcher.ReadFrom(document, first, count).Select(found => found.Sentence)];

    /// <summary>
    /// Reads what only some questions need, so that none has to, but for one that comes meanwhile and waits for it. If it fails,
    /// the first such question tries again, and tells.
    /// </summary>
    public Task ReadAhead() => !TryEnter() ? Task.CompletedTask : Task.Run(() =>
    {
        try
        {
            Searcher.Terms.ReadAll(Searcher.Languages);
        }
        finally
        {
            Leave();
        }
    });

    static string FingerprintOf(IEnumerable<IndexedArticle> articles)
    {
        var lines = articles.Select(article => $"{article.Document}\n{article.Hash}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
