namespace TalksBot.Benchmarks.Simulation;

/// <summary>
/// Runs tasks one at a time on the caller's thread, in an order drawn from a seed: every interleaving that threads could
/// bring about may come up, and the same seed brings about the same one.
/// </summary>
/// <param name="random">Draws the order.</param>
sealed class SeededScheduler(Random random) : TaskScheduler
{
    readonly List<Task> waiting = [];
    readonly int thread = Environment.CurrentManagedThreadId;

    /// <summary>Whether nothing can run until the clock moves.</summary>
    public bool IsIdle => waiting.Count == 0;

    /// <summary>Runs one of the waiting tasks up to its next await.</summary>
    public void Step()
    {
        var index = random.Next(waiting.Count);
        var task = waiting[index];
        waiting.RemoveAt(index);
        TryExecuteTask(task);
    }

    /// <summary>Starts work on this scheduler; all that it awaits comes back to it.</summary>
    public Task Start(Func<Task> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            // Then a seed would not come to the same again.
            throw new InvalidOperationException("A step of the simulation was left to the thread pool.");
        }

        waiting.Add(task);
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => waiting;
}
