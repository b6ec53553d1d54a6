using TalksBot.Knowledge;

namespace TalksBot.Library;

/// <summary>
/// Holds the articles that are served against those written down, and writes what differs. Safe to be stopped at any time:
/// the next run writes what is missing, and nothing twice.
/// </summary>
sealed class ArrivalRecorder(KnowledgeBase knowledge, IArrivalRecords records, TimeProvider time)
{
    // As much as one transaction may hold up the others: a few milliseconds.
    const int MostSentences = 5_000;

    Dictionary<string, string>? recorded;

    /// <summary>Writes down what arrived and what is gone. The articles must not be updated meanwhile.</summary>
    public async Task Record(CancellationToken cancellation)
    {
        recorded ??= new Dictionary<string, string>(records.Hashes(), StringComparer.Ordinal);
        var served = knowledge.Articles;
        var others = served.Where(article => recorded.GetValueOrDefault(article.Document) != article.Hash).ToList();
        var documents = served.Select(article => article.Document).ToHashSet(StringComparer.Ordinal);
        List<string> gone = [.. recorded.Keys.Where(document => !documents.Contains(document))];
        try
        {
            // What is gone goes with the first part, where renamed articles are likeliest to stand.
            foreach (var part in Parts(others.OrderByDescending(article => gone.Count > 0 && IsRenamed(article, gone)), gone.Count > 0))
            {
                cancellation.ThrowIfCancellationRequested();
                await Record(part, gone);
                gone = [];
            }
        }
        catch
        {
            recorded = null; // Nobody knows how far it came.
            throw;
        }
    }

    async Task Record(List<ArticleSummary> articles, IReadOnlyList<string> gone)
    {
        await records.Record(
            [
                .. articles.Select(article => new RecordedArticle(
                    article.Document, article.Hash, knowledge.Read(article).Select(sentence => SentenceKey.Of(sentence.Text)).ToHashSet())),
            ],
            gone,
            time.GetUtcNow());
        foreach (var article in articles)
        {
            recorded![article.Document] = article.Hash;
        }

        foreach (var document in gone)
        {
            recorded!.Remove(document);
        }
    }

    bool IsRenamed(ArticleSummary article, IEnumerable<string> gone) =>
        !recorded!.ContainsKey(article.Document) && gone.Any(document => recorded[document] == article.Hash);

    static IEnumerable<List<ArticleSummary>> Parts(IEnumerable<ArticleSummary> articles, bool atLeastOne)
    {
        var (part, sentences, isFirst) = (new List<ArticleSummary>(), 0, true);
        foreach (var article in articles)
        {
            part.Add(article);
            sentences += article.Sentences;
            if (sentences >= MostSentences)
            {
                yield return part;
                (part, sentences, isFirst) = ([], 0, false);
            }
        }

        if (part.Count > 0 || (isFirst && atLeastOne))
        {
            yield return part;
        }
    }
}
