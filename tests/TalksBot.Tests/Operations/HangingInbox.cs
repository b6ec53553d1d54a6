using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Operations;

/// <summary>An inbox that never comes back from the first batch, until it is let.</summary>
sealed class HangingInbox : IInbox
{
    readonly TaskCompletionSource hanging = new();
    readonly TaskCompletionSource free = new();
    SqliteInbox inner = null!;

    /// <summary>Completes once somebody hangs.</summary>
    public Task WhenHanging => hanging.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Puts it in the place of the bot's own.</summary>
    public void Wrap(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IInbox>(provider =>
    {
        inner = new SqliteInbox(provider.GetRequiredService<Database>());
        return this;
    }));

    public void GoOn() => free.TrySetResult();

    public async Task<IReadOnlyList<ReceivedUpdate>> Append(IReadOnlyList<ReceivedUpdate> updates, DateTimeOffset now)
    {
        hanging.TrySetResult();
        await free.Task;
        return await inner.Append(updates, now);
    }

    public IReadOnlyList<ReceivedUpdate> LoadWaiting() => inner.LoadWaiting();

    public Task<IReadOnlyList<Posting>> Finish(
        long updateId, IReadOnlyList<BotCall> calls, IReadOnlyList<Change> changes, string? error, DateTimeOffset now) =>
        inner.Finish(updateId, calls, changes, error, now);
}
