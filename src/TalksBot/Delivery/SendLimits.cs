namespace TalksBot.Delivery;

/// <summary>
/// Telegram's limits as a pure function of what was sent lately: it needs no timers, survives restarts and runs under any
/// clock.
/// </summary>
/// <param name="options">The rates.</param>
sealed class SendLimits(DeliveryOptions options)
{
    const int Burst = 3;
    const int StepsInSecond = 6;

    // Telegram counts when a request arrives, and some take longer on their way than others.
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(10);

    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Rounded up: intervals cut short by a tick would let one message too many into a second.
    readonly TimeSpan chatInterval =
        TimeSpan.FromTicks((long)Math.Ceiling(TimeSpan.TicksPerSecond / options.MessagesPerSecondPerChat));

    /// <summary>How far back sends still count.</summary>
    public TimeSpan Horizon { get; } = new[]
    {
        Minute,
        Second / options.MessagesPerSecond,
        Minute / options.MessagesPerMinutePerGroup,
        Burst * (Second / options.MessagesPerSecondPerChat),
    }.Max();

    /// <summary>The earliest time at which anything may be sent, whatever the chat.</summary>
    /// <param name="recent">When messages went out within the horizon, oldest first.</param>
    /// <param name="pending">How many more are about to go out, and take their places first.</param>
    public DateTimeOffset EarliestOverall(IReadOnlyList<DateTimeOffset> recent, int pending = 0) =>
        EarliestInWindow(recent, options.MessagesPerSecond, Second, pending, Margin);

    /// <summary>
    /// The same for what nobody waits for, such as digests. They go out in small steps of the rate instead of all at the
    /// second's begin, so that a reply which comes meanwhile finds a place within a sixth of a second.
    /// </summary>
    /// <param name="recent">When messages went out within the horizon, oldest first.</param>
    /// <param name="calls">The moments of their calls: the steps are no limit of Telegram's, and need not wait for answers.</param>
    /// <param name="pending">How many more are about to go out, and take their places first.</param>
    public DateTimeOffset EarliestOfBroadcast(
        IReadOnlyList<DateTimeOffset> recent, IReadOnlyList<DateTimeOffset> calls, int pending = 0)
    {
        var step = Math.Max(1, (int)(options.MessagesPerSecond / StepsInSecond));
        return Later(
            EarliestOverall(recent, pending),
            EarliestInWindow(calls, step, step * (Second / options.MessagesPerSecond), pending));
    }

    /// <summary>The earliest time at which the next message may go to a chat, as far as that chat is concerned.</summary>
    /// <param name="recent">When messages went to this chat within the horizon, oldest first.</param>
    /// <param name="isGroup">Whether it is a group or a channel.</param>
    public DateTimeOffset EarliestInChat(IReadOnlyList<DateTimeOffset> recent, bool isGroup)
    {
        var byBurst = EarliestByBurst(recent);
        return isGroup
            ? Later(byBurst, EarliestInWindow(recent, options.MessagesPerMinutePerGroup, Minute))
            : byBurst;
    }

    /// <summary>
    /// The generic cell rate algorithm (ITU-T I.371) over the recorded sends: each pushes the theoretical arrival time on
    /// by one interval, and the next may come up to <see cref="Burst"/> - 1 intervals ahead of it.
    /// </summary>
    DateTimeOffset EarliestByBurst(IReadOnlyList<DateTimeOffset> recent)
    {
        var arrival = DateTimeOffset.MinValue;
        foreach (var sent in recent)
        {
            arrival = Later(arrival, sent) + chatInterval;
        }

        return recent.Count == 0 ? arrival : arrival - (Burst - 1) * chatInterval;
    }

    /// <summary>A sliding window: the n-th send before the next must be a whole window ago.</summary>
    static DateTimeOffset EarliestInWindow(
        IReadOnlyList<DateTimeOffset> recent, double rate, TimeSpan window, int pending = 0, TimeSpan margin = default)
    {
        // A rate below one a window means one in a longer window.
        var count = Math.Max(1, (int)rate) - pending;
        var length = rate < 1 ? window / rate : window;
        return count <= 0 ? DateTimeOffset.MaxValue
            : recent.Count < count ? DateTimeOffset.MinValue
            : recent[^count] + length + margin;
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
