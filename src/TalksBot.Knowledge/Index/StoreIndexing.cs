using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>Brings the index to what a store of articles holds, and remembers what needs no second look.</summary>
/// <param name="store">The store, or <see langword="null"/> where there is none.</param>
sealed class StoreIndexing(IArticleStore? store)
{
    static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    Seen seen = new(null, None, []);
    Seen? next;

    /// <summary>The articles that had to be skipped.</summary>
    public IEnumerable<ArticleProblem> Problems => seen.Skipped.Values.Select(skipped => skipped.Problem);

    /// <summary>Whether an article is, as of the last run, one of the store's.</summary>
    public bool Has(string document) => seen.Hashes.ContainsKey(document);

    /// <summary>Asks the store whether anything may have changed since the last run.</summary>
    public bool IsAsBefore() => store is null || store.Version() == seen.Version;

    /// <summary>Reads the articles that are new or changed.</summary>
    public void Run(IndexingRun run)
    {
        next = See();
        run.Expect(next.Hashes.Count);
        foreach (var (document, hash) in next.Hashes)
        {
            if (run.Known.TryGetValue(document, out var article) && article.Hash == hash)
            {
                run.Keep(article);
            }
            else if (seen.Skipped.TryGetValue(document, out var skipped) && skipped.Hash == hash)
            {
                next.Skipped.Add(document, skipped);
            }
            else if (store!.Read(document) is { } text)
            {
                Take(text, run);
            }

            run.Step();
        }
    }

    /// <summary>Remembers what the last run saw, now that it is committed.</summary>
    public void Accept() => (seen, next) = (next ?? seen, null);

    // The version first: what changes between the two questions is seen again.
    Seen See() => store?.Version() is not { } version ? seen
        : version == seen.Version ? seen with { Skipped = [] }
        : new Seen(version, store.Hashes(), []);

    void Take(ArticleText text, IndexingRun run)
    {
        var article = text.ToArticle();
        if (article.Sentences.Count > 0)
        {
            run.Write(PreparedArticle.Of(article));
        }
        else
        {
            var problem = new ArticleProblem(text.Document, null, "has no text; remove it");
            next!.Skipped.Add(text.Document, (text.Hash, problem));
        }
    }

    sealed record Seen(
        long? Version, IReadOnlyDictionary<string, string> Hashes, Dictionary<string, (string Hash, ArticleProblem Problem)> Skipped);
}
