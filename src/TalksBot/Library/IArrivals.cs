namespace TalksBot.Library;

/// <summary>
/// Since when the bot has had each sentence: what is news. Sentences arrive in batches, numbered from 1 in the order in which
/// they are on disk; a span of news is named by the numbers of batches and not by times, so that nothing falls between two
/// spans or into both.
/// </summary>
interface IArrivals
{
    /// <summary>The last batch; 0 before the first.</summary>
    long LatestBatch();

    /// <summary>The last batch that had arrived by a time; 0 when none had.</summary>
    long BatchAt(DateTimeOffset time);

    /// <summary>The sentences of the articles served that arrived after one batch and no later than another.</summary>
    IReadOnlyList<ArrivedArticle> Between(long after, long upTo);
}
