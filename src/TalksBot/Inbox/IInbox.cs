using TalksBot.Outbox;

namespace TalksBot.Inbox;

/// <summary>
/// The log of received updates. An update is confirmed to Telegram only when it is in here, and leaves the waiting state
/// in the transaction that writes what was decided on it. Every task completes once its change is on disk.
/// </summary>
interface IInbox
{
    /// <summary>Writes a batch in one transaction. An update that is already there is left as it is.</summary>
    /// <returns>The updates that were new, in the order given.</returns>
    Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now);

    /// <summary>The updates on which nothing was decided yet, in the order of their ids.</summary>
    Task<IReadOnlyList<ReceivedUpdate>> LoadWaiting(CancellationToken cancellation);

    /// <summary>Marks an update done and writes the calls that it led to into the outbox, both or neither.</summary>
    /// <param name="updateId">The update.</param>
    /// <param name="calls">What to do, in order; may be empty.</param>
    /// <param name="error">Why the update could not be handled as it should, or <see langword="null"/>.</param>
    /// <param name="now">When.</param>
    /// <returns>The outbox rows written, in the order of <paramref name="calls"/>; none for an update done before.</returns>
    Task<IReadOnlyList<Posting>> Finish(long updateId, IReadOnlyList<BotCall> calls, string? error, DateTimeOffset now);
}
