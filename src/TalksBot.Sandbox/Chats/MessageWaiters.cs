namespace TalksBot.Sandbox.Chats;

/// <summary>Those who wait for a certain message. Only touched under the world's lock.</summary>
sealed class MessageWaiters
{
    readonly List<Waiter> waiters = [];

    public Task<SandboxMessage> Add(long chatId, Func<SandboxMessage, bool> wanted, CancellationToken ct)
    {
        var found = new TaskCompletionSource<SandboxMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiters.Add(new Waiter(chatId, wanted, found));
        return found.Task.WaitAsync(ct);
    }

    /// <summary>Shows a new or edited message to all who wait, each version of it.</summary>
    public void Show(SandboxMessage message)
    {
        foreach (var waiter in waiters.Where(each => each.ChatId == message.Chat.Id))
        {
            try
            {
                if (waiter.Wanted(message))
                {
                    waiter.Found.TrySetResult(message);
                }
            }
#pragma warning disable CA1031 // Whatever the caller's own condition throws belongs to the caller.
            catch (Exception e)
#pragma warning restore CA1031
            {
                waiter.Found.TrySetException(e);
            }
        }

        waiters.RemoveAll(each => each.Found.Task.IsCompleted);
    }

    sealed record Waiter(
        long ChatId, Func<SandboxMessage, bool> Wanted, TaskCompletionSource<SandboxMessage> Found);
}
