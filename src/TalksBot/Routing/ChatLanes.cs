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
            var task = Task.Run(() => RunLane(chatId, lane));
            running.Add(task);
            _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
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

    void Forget(Task task)
    {
        lock (lanes)
        {
            running.Remove(task);
        }
    }
}
