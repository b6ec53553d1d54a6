using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Conversations;

/// <summary>The inbox on a disk that refuses some writes.</summary>
sealed class FlakyInbox : IInbox
{
    SqliteInbox inner = null!;

    /// <summary>How many of the next batches are refused.</summary>
    public int FailAppends { get; set; }

    /// <summary>How many of the next decisions are refused.</summary>
    public int FailFinishes { get; set; }

    /// <summary>Puts it in the place of the bot's own.</summary>
    public void Wrap(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IInbox>(provider =>
    {
        inner = new SqliteInbox(provider.GetRequiredService<Database>());
        return this;
    }));

    public Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now)
    {
        if (FailAppends == 0)
        {
            return inner.Append(updates, now);
        }

        FailAppends--;
        throw new IOException("No space left on device");
    }

    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => inner.LoadWaiting();

    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now)
    {
        if (FailFinishes == 0)
        {
            return inner.Finish(updateId, calls, changes, error, now);
        }

        FailFinishes--;
        throw new IOException("No space left on device");
    }
}
