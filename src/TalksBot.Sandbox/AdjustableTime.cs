namespace TalksBot.Sandbox;

/// <summary>
/// The machine's clock, which can be put forward: "a day passes". Between two steps it runs as it does. Wall clock, timestamps
/// and timers go forward together, as after a sleep of the machine: what fell due meanwhile is due once, now. Safe to use
/// from many threads.
/// </summary>
public sealed class AdjustableTime : TimeProvider
{
    readonly Lock gate = new();
    readonly HashSet<AdjustableTimer> armed = [];
    readonly TimeProvider real;
    TimeSpan skipped;

    /// <summary>Makes a clock that shows what another one shows, until it is put forward.</summary>
    /// <param name="real">The clock below; <see langword="null"/> for the machine's.</param>
    public AdjustableTime(TimeProvider? real = null) => this.real = real ?? System;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return real.GetUtcNow() + skipped;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return real.GetTimestamp() + (long)(skipped.TotalSeconds * TimestampFrequency);
        }
    }

    /// <summary>Puts the clock forward. Timers that fall due by it fire once each, at once and in no order.</summary>
    /// <param name="by">How far, more than nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is not positive.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        lock (gate)
        {
            skipped += by;
            foreach (var timer in armed.ToArray())
            {
                timer.Rearm();
            }
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new AdjustableTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// A timer that goes by the clock around it: a timer of the clock below, which is set anew each time when that one jumps.
    /// </summary>
    sealed class AdjustableTimer : ITimer
    {
        readonly AdjustableTime time;
        readonly Action callback;
        readonly ITimer alarm;
        TimeSpan period;
        long start;
        TimeSpan due;
        bool isDisposed;

        public AdjustableTimer(AdjustableTime time, Action callback)
        {
            this.time = time;
            this.callback = callback;
            alarm = time.real.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                if (isDisposed)
                {
                    return false;
                }

                this.period = period;
                Arm(dueTime);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                isDisposed = true;
                time.armed.Remove(this);
            }

            alarm.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            lock (time.gate)
            {
                isDisposed = true;
                time.armed.Remove(this);
            }

            return alarm.DisposeAsync();
        }

        /// <summary>Sets the alarm to what is left, in whole milliseconds rounded up. Under the clock's lock.</summary>
        public void Rearm() => alarm.Change(
            TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, Left.TotalMilliseconds))), Timeout.InfiniteTimeSpan);

        TimeSpan Left => due - time.GetElapsedTime(start);

        void Arm(TimeSpan dueTime)
        {
            start = time.GetTimestamp();
            due = dueTime;
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time.armed.Remove(this);
                alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
            else
            {
                time.armed.Add(this);
                Rearm();
            }
        }

        void Ring()
        {
            lock (time.gate)
            {
                if (isDisposed || !time.armed.Contains(this))
                {
                    return;
                }

                // Timers of the machine may be early by their grain, and one that was just set anew may still ring for before.
                if (Left > TimeSpan.Zero)
                {
                    Rearm();
                    return;
                }

                Arm(period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan);
            }

            callback();
        }
    }
}
