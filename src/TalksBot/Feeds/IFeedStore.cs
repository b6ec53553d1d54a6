namespace TalksBot.Feeds;

/// <summary>Keeps what feeds brought, and what is known of the feeds.</summary>
interface IFeedStore
{
    /// <summary>What is known of a feed.</summary>
    FeedState StateOf(string feed);

    /// <summary>The entries of a feed that were read before, by their keys.</summary>
    IReadOnlyDictionary<string, KnownEntry> KnownEntries(string feed);

    /// <summary>
    /// Keeps a fetch: the entries that were read and the state, in one transaction, so that a feed never counts as read whose
    /// articles are not there. An entry known by its key or link is replaced. An article whose text another one has, too, becomes
    /// a further source of that one; what the operator removed stays removed.
    /// </summary>
    /// <param name="state">The feed's state after the fetch.</param>
    /// <param name="entries">What was read.</param>
    /// <param name="listed">
    /// The keys of all entries that the feed lists: those that were left out before and are listed no more are forgotten.
    /// <see langword="null"/> when the feed was not read.
    /// </param>
    /// <param name="now">The time of the fetch.</param>
    Task<FeedHarvest> Record(FeedState state, IReadOnlyList<ReadEntry> entries, IReadOnlyCollection<string>? listed, DateTimeOffset now);
}
