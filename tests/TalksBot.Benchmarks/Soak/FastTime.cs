namespace TalksBot.Benchmarks.Soak;

/// <summary>A clock that runs faster than the machine's, for any number of threads.</summary>
/// <param name="start">What it shows at first.</param>
/// <param name="factor">How many of its seconds pass in a second.</param>
sealed class FastTime(DateTimeOffset start, double factor) : TimeProvider
{
    readonly long startedAt = System.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)(System.GetElapsedTime(startedAt).Ticks * factor);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Real(dueTime), Real(period)), Real);

    // The machine's timers count whole milliseconds and take a part of one for none.
    TimeSpan Real(TimeSpan time) => time <= TimeSpan.Zero
        ? time
        : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / factor));

    sealed class Timer(ITimer inner, Func<TimeSpan, TimeSpan> real) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(real(dueTime), real(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
