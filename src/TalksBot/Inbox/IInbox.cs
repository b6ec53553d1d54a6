using TalksBot.Outbox;

namespace TalksBot.Inbox;

/// <summary>
/// The log of received updates. An update is confirmed to Telegram only when it is in here, and leaves the waiting state
/// in the transaction that writes what was decided on it. Every task completes once its change is on disk.
/// </summary>
interface IInbox
{
    /// <summary>
    /// Writes a batch in one transaction. An update that is already there is left as it is, unless it was done more than two
    /// days ago: Telegram uses numbers again.
    /// </summary>
    /// <returns>The updates that were new, in the order given.</returns>
    Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now);

    /// <summary>The updates on which nothing was decided yet, in the order of their ids.</summary>
    IReadOnlyList<ReceivedUpdate> LoadWaiting();

    /// <summary>Marks an update done and writes what was decided on it, all or nothing.</summary>
    /// <param name="updateId">The update.</param>
    /// <param name="calls">What goes to the outbox, in order; may be empty.</param>
    /// <param name="changes">What changes in what the bot keeps; may be empty.</param>
    /// <param name="error">Why the update could not be handled as it should, or <see langword="null"/>.</param>
    /// <param name="now">When.</param>
    /// <returns>The outbox rows written, in the order of <paramref name="calls"/>; none for an update done before.</returns>
    Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now);
}
