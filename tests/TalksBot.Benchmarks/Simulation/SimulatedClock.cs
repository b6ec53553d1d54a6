namespace TalksBot.Benchmarks.Simulation;

/// <summary>A clock that stands still until it is moved to the next thing that is due. For one thread.</summary>
sealed class SimulatedClock : TimeProvider
{
    readonly PriorityQueue<Timer, (long Due, long Number)> timers = new();
    long now = new DateTimeOffset(2025, 7, 26, 9, 0, 0, TimeSpan.Zero).UtcTicks;
    long elapsed;
    long numbers;

    /// <summary>How far the clock has come in all, which setting it back does not change.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(elapsed);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => elapsed;

    /// <summary>Sets what the clock shows; what is due stays as far away as it was.</summary>
    public void Jump(TimeSpan step) => now += step.Ticks;

    /// <summary>Runs an action at a time.</summary>
    /// <param name="after">How far away.</param>
    /// <param name="action">What to do then.</param>
    public void After(TimeSpan after, Action action) =>
        CreateTimer(_ => action(), null, after, Timeout.InfiniteTimeSpan);

    /// <summary>Moves to the next thing that is due, and does it.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveToNext()
    {
        while (timers.TryDequeue(out var timer, out var key))
        {
            if (timer.Due != key.Due || timer.Number != key.Number)
            {
                continue; // Changed or stopped meanwhile.
            }

            now += key.Due - elapsed;
            elapsed = key.Due;
            timer.Fire();
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    sealed class Timer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        TimeSpan period;

        public long Due { get; private set; } = -1;

        public long Number { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            period = newPeriod;
            Due = -1;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                // Timers round up to their grain of a millisecond, and never come too early.
                Due = clock.elapsed + Math.Max(0, dueTime.Ticks);
                Number = ++clock.numbers;
                clock.timers.Enqueue(this, (Due, Number));
            }

            return true;
        }

        public void Fire()
        {
            Change(period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan, period);
            callback(state);
        }

        public void Dispose() => Due = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
