using System.Collections.Concurrent;

namespace TalksBot.Delivery;

/// <summary>What becomes of rows that somebody waits for, such as whoever pressed a button to pin a message.</summary>
sealed class AwaitedOutcomes(TimeProvider time)
{
    // The chat's next update waits as long, and Telegram takes answers to a button for no more than about 15 s.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<long, TaskCompletionSource<SendOutcome?>> awaited = new();

    /// <summary>Waits for a row to be settled.</summary>
    /// <returns>Its outcome; <see langword="null"/> when it takes too long.</returns>
    public async Task<SendOutcome?> Of(long postingId)
    {
        var settled = new TaskCompletionSource<SendOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[postingId] = settled;
        try
        {
            return await settled.Task.WaitAsync(LongestWait, time);
        }
        catch (TimeoutException)
        {
            return null; // A value, not a fault: the call is still under way, and the caller says so.
        }
        finally
        {
            awaited.TryRemove(postingId, out _);
        }
    }

    /// <summary>A row was settled.</summary>
    public void Settle(long postingId, SendOutcome outcome)
    {
        if (awaited.TryGetValue(postingId, out var waiting))
        {
            waiting.TrySetResult(outcome);
        }
    }
}
