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
        var gone = recorded.Keys.Where(document => !documents.Contains(document)).ToHashSet(StringComparer.Ordinal);
        var goneByHash = gone.ToLookup(document => recorded[document], StringComparer.Ordinal);
        try
        {
            foreach (var part in Parts(others))
            {
                cancellation.ThrowIfCancellationRequested();
                // An article's former name goes with it: its sentences are no news.
                List<string> renamed = [.. part.SelectMany(article => goneByHash[article.Hash]).Where(gone.Remove)];
                await Record(part, renamed);
            }

            if (gone.Count > 0)
            {
                await Record([], [.. gone]);
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

    static IEnumerable<List<ArticleSummary>> Parts(IEnumerable<ArticleSummary> articles)
    {
        var (part, sentences) = (new List<ArticleSummary>(), 0);
        foreach (var article in articles)
        {
            part.Add(article);
            sentences += article.Sentences;
            if (sentences >= MostSentences)
            {
                yield return part;
                (part, sentences) = ([], 0);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
