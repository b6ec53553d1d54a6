using TalksBot.Chats;

namespace TalksBot.Receiving;

/// <summary>Holds who the bot is, once Telegram has told it.</summary>
sealed class BotIdentitySource
{
    readonly TaskCompletionSource<BotIdentity> known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who the bot is, or <see langword="null"/> while that is not known.</summary>
    public BotIdentity? Known => known.Task.IsCompletedSuccessfully ? known.Task.Result : null;

    /// <summary>Waits until it is known.</summary>
    public Task<BotIdentity> Get(CancellationToken cancellation) => known.Task.WaitAsync(cancellation);

    /// <summary>Makes it known; later calls change nothing, since a token belongs to one bot.</summary>
    public void Set(BotIdentity identity) => known.TrySetResult(identity);
}
