namespace TalksBot.Library;

/// <summary>Writes down which sentences are served, so that <see cref="IArrivals"/> can tell since when.</summary>
interface IArrivalRecords
{
    /// <summary>The articles that are written down by their documents, each with its hash (<see cref="RecordedArticle.Hash"/>).</summary>
    IReadOnlyDictionary<string, string> Hashes();

    /// <summary>
    /// Writes articles down, and that others are gone, in one transaction. Sentences that an article did not have before
    /// become one new batch; those that it had keep theirs. An article with the hash of one that is gone was renamed: its
    /// sentences keep their batches too.
    /// </summary>
    /// <param name="articles">New and changed articles.</param>
    /// <param name="gone">Documents that are not served any more.</param>
    /// <param name="at">The time of the batch; where it is before that of the last one, this one's counts.</param>
    Task Record(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<string> gone, DateTimeOffset at);
}
