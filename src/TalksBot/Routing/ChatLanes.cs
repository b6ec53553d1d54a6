namespace TalksBot.Routing;

/// <summary>
/// Runs work in order within a chat and in parallel across chats. A lane exists only while its chat has work.
/// </summary>
/// <typeparam name="T">The work.</typeparam>
/// <param name="run">Does one piece; must not throw.</param>
/// <param name="parallelism">How many chats are served at once.</param>
sealed class ChatLanes<T>(Func<T, Task> run, int parallelism)
{
    readonly Dictionary<long, Queue<T>> lanes = [];
    readonly SemaphoreSlim places = new(parallelism);
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

            await places.WaitAsync();
            try
            {
                await run(work);
            }
            finally
            {
                places.Release();
            }
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
