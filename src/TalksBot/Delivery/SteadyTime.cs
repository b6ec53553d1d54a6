namespace TalksBot.Delivery;

/// <summary>
/// Time that neither jumps nor goes back when the machine's clock is set: Telegram's limits count in it. It begins with what
/// the clock shows.
/// </summary>
sealed class SteadyTime(TimeProvider time)
{
    readonly DateTimeOffset start = time.GetUtcNow();
    readonly long startedAt = time.GetTimestamp();

    /// <summary>Now.</summary>
    public DateTimeOffset Now => start + time.GetElapsedTime(startedAt);

    /// <summary>A time by the machine's clock, as far away as it is.</summary>
    public DateTimeOffset Of(DateTimeOffset byClock) => Now + (byClock - time.GetUtcNow());
}
