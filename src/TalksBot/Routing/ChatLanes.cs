namespace TalksBot.Routing;

/// <summary>
/// Runs work in order within a chat and in parallel across chats, as far as the thread pool goes. A lane exists only while
/// its chat has work.
/// </summary>
/// <typeparam name="T">The work.</typeparam>
/// <param name="run">Does one piece; must not throw.</param>
sealed class ChatLanes<T>(Func<T, Task> run)
{
    readonly Dictionary<long, Queue<T>> lanes = [];
    readonly HashSet<Task> running = [];

    /// <summary>Adds work at the end of a chat's lane.</summary>
    public void Add(long chatId, T work)
    {
        lock (lanes)
        {
            if (lanes.TryGetValue(chatId, out var lane))
            {
                lane.Enqueue(work);
                return;
            }

            lane = new Queue<T>([work]);
            lanes.Add(chatId, lane);
            // On the caller's scheduler: the thread pool in the bot, a seeded one where the order of all steps is simulated.
            var task = Task.Factory.StartNew(
                () => RunLane(chatId, lane), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
            running.Add(task);
            _ = Forget(task);
        }
    }

    /// <summary>Completes when all lanes are empty.</summary>
    public Task WhenIdle()
    {
        lock (lanes)
        {
            return Task.WhenAll(running);
        }
    }

    async Task RunLane(long chatId, Queue<T> lane)
    {
        while (true)
        {
            T work;
            lock (lanes)
            {
                if (!lane.TryDequeue(out work!))
                {
                    lanes.Remove(chatId);
                    return;
                }
            }

            await run(work);
        }
    }

    async Task Forget(Task task)
    {
        await Task.WhenAny(task);
        lock (lanes)
        {
            running.Remove(task);
        }
    }
}
