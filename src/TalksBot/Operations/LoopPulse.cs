namespace TalksBot.Operations;

/// <summary>
/// A sign of life of a loop: it says by when it will be heard of again, however long it waits in peace until then. Times are
/// of the clock that nobody can set.
/// </summary>
sealed class LoopPulse(TimeProvider time)
{
    const long Never = long.MaxValue;

    long dueAt = Never;

    /// <summary>Whether something is expected of it.</summary>
    public bool IsExpected => Volatile.Read(ref dueAt) != Never;

    /// <summary>Whether it is overdue: it hangs.</summary>
    public bool IsOverdue => Volatile.Read(ref dueAt) < time.GetTimestamp();

    /// <summary>The loop goes on, and will be heard of again within a time.</summary>
    public void Expect(TimeSpan within) =>
        Volatile.Write(ref dueAt, time.GetTimestamp() + (long)(within.TotalSeconds * time.TimestampFrequency));

    /// <summary>The loop goes on, and may now be silent for as long as it likes.</summary>
    public void Rest() => Volatile.Write(ref dueAt, Never);
}
