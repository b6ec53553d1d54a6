namespace TalksBot.Sandbox.BotApi;

/// <summary>
/// Telegram's limits on new messages, to the letter and without grace
/// (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>).
/// </summary>
sealed class FloodLimits(TimeProvider time)
{
    const int PerSecond = 30;
    const int PerMinuteInGroup = 20;
    const int BurstInChat = 3;

    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly Lock gate = new();
    readonly long start = time.GetTimestamp();
    readonly Queue<TimeSpan> overall = [];
    readonly Dictionary<long, Queue<TimeSpan>> groups = [];

    // When a chat that sent one message a second would have come as far.
    readonly Dictionary<long, TimeSpan> arrivals = [];

    /// <summary>Counts a message that came, unless it is one too many.</summary>
    /// <returns>Then how long to wait, in whole seconds; <see langword="null"/> when it may pass.</returns>
    public int? Take(long chatId)
    {
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            var arrival = Later(arrivals.GetValueOrDefault(chatId), now);
            var group = chatId < 0 ? GroupOf(chatId) : null;
            var earliest = Later(arrival - (BurstInChat - 1) * Second, Earliest(overall, PerSecond, Second, now));
            earliest = group is null ? earliest : Later(earliest, Earliest(group, PerMinuteInGroup, Minute, now));
            if (earliest > now)
            {
                return (int)Math.Ceiling((earliest - now).TotalSeconds);
            }

            overall.Enqueue(now);
            group?.Enqueue(now);
            arrivals[chatId] = arrival + Second;
            return null;
        }
    }

    Queue<TimeSpan> GroupOf(long chatId)
    {
        if (!groups.TryGetValue(chatId, out var group))
        {
            groups.Add(chatId, group = []);
        }

        return group;
    }

    static TimeSpan Earliest(Queue<TimeSpan> sent, int most, TimeSpan window, TimeSpan now)
    {
        while (sent.TryPeek(out var oldest) && oldest + window <= now)
        {
            sent.Dequeue();
        }

        return sent.Count < most ? TimeSpan.Zero : sent.Peek() + window;
    }

    static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
