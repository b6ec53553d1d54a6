using System.Text.Json;
using TalksBot.Inbox;
using TalksBot.Outbox;

namespace TalksBot.Benchmarks.Faults;

/// <summary>An inbox without a disk: what is measured is the bot, and a million commits would take an hour.</summary>
sealed class QuietInbox : IInbox
{
    public Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now) =>
        Task.FromResult(updates);

    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => [];

    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now)
    {
        // As the outbox stores them.
        foreach (var call in calls)
        {
            JsonSerializer.Serialize(call);
        }

        return Task.FromResult<IReadOnlyList<Posting>>([]);
    }
}
