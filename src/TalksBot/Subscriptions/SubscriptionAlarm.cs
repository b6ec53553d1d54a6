namespace TalksBot.Subscriptions;

/// <summary>Wakes whoever waits for the next digest when a subscription has changed.</summary>
sealed class SubscriptionAlarm
{
    TaskCompletionSource rung = Fresh();

    /// <summary>Completes at the next ring.</summary>
    public Task Next => Volatile.Read(ref rung).Task;

    /// <summary>Wakes whoever waits.</summary>
    public void Ring() => Interlocked.Exchange(ref rung, Fresh()).SetResult();

    static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
