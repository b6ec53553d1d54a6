using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>
/// When messages may have reached Telegram, as far back as the limits look: at the moment of the call while it is under way,
/// and at that of the answer afterwards, since nobody knows when in between Telegram counted it. The first calls of a process
/// take a tenth of a second to get there, and those a second later a hundredth: by the calls they would be too close.
/// </summary>
/// <param name="horizon">How far back that is.</param>
sealed class SendHistory(TimeSpan horizon)
{
    // Of slower calls the limits think that they arrived by then, or a hanging one would take a place for a minute.
    static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(1);

    readonly List<DateTimeOffset> overall = [];
    readonly List<DateTimeOffset> calls = [];
    readonly Dictionary<long, List<DateTimeOffset>> byChat = [];
    readonly Queue<SentMessage> order = [];

    /// <summary>All sends, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Overall => overall;

    /// <summary>The moments of their calls, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Calls => calls;

    /// <summary>The sends to one chat, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> In(long chatId) => byChat.GetValueOrDefault(chatId) ?? (IReadOnlyList<DateTimeOffset>)[];

    /// <summary>Notes a send and forgets those beyond the horizon. Times must not go back.</summary>
    public void Add(SentMessage sent)
    {
        order.Enqueue(sent);
        Insert(sent.At);
        calls.Add(sent.At);
        if (!byChat.TryGetValue(sent.ChatId, out var times))
        {
            byChat.Add(sent.ChatId, times = []);
        }

        times.Add(sent.At);
        Forget(sent.At - horizon - LongestWay);
    }

    /// <summary>The call noted last for a chat was answered.</summary>
    /// <param name="call">Where and when it was made.</param>
    /// <param name="answeredAt">When the answer came.</param>
    public void Answer(SentMessage call, DateTimeOffset answeredAt)
    {
        var index = overall.BinarySearch(call.At);
        if (index < 0 || !byChat.TryGetValue(call.ChatId, out var times) || times[^1] != call.At)
        {
            return; // Beyond the horizon: it took that long.
        }

        var latest = call.At + LongestWay;
        var arrived = answeredAt < latest ? answeredAt : latest;
        times[^1] = arrived;
        overall.RemoveAt(index);
        Insert(arrived);
    }

    void Insert(DateTimeOffset at)
    {
        var index = overall.BinarySearch(at);
        overall.Insert(index < 0 ? ~index : index, at);
    }

    void Forget(DateTimeOffset before)
    {
        var gone = 0;
        while (order.TryPeek(out var oldest) && oldest.At < before)
        {
            order.Dequeue();
            gone++;
            var times = byChat[oldest.ChatId];
            times.RemoveAt(0);
            if (times.Count == 0)
            {
                byChat.Remove(oldest.ChatId);
            }
        }

        overall.RemoveRange(0, gone);
        calls.RemoveRange(0, gone);
    }
}
