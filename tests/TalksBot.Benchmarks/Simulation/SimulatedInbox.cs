using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>The real inbox on a disk that takes its time and is sometimes busy, with what is planted into it.</summary>
sealed class SimulatedInbox(IInbox inner, SimulatedDisk disk, Observations seen, PlantedBug bug) : IInbox
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now)
    {
        if (bug == PlantedBug.ConfirmedBeforeStored)
        {
            _ = StoreLater(updates, now);
            return updates;
        }

        await disk.Access();
        var added = await inner.Append(updates, now);
        return bug == PlantedBug.LanesMixedUp
            ? [.. added.Select((update, index) => update with { ChatId = update.UpdateId + index })]
            : added;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => inner.LoadWaiting();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now)
    {
        await disk.Access();
        if (bug == PlantedBug.DoneBeforeDecided)
        {
            await inner.Finish(updateId, [], changes, error, now);
            await disk.Access();
            // The calls are written by a second transaction, on an update that is there for them alone.
            await inner.Append([new ReceivedUpdate(-updateId, 0, "{}")], now);
            updateId = -updateId;
        }

        var postings = await inner.Finish(updateId, calls, changes, error, now);
        foreach (var posting in postings)
        {
            seen.Wrote(posting);
        }

        return postings;
    }

    async Task StoreLater(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now)
    {
        await disk.Wait();
        await inner.Append(updates, now);
    }
}
