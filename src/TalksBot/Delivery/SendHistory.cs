using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>When messages went out, as far back as the limits look.</summary>
/// <param name="horizon">How far back that is.</param>
sealed class SendHistory(TimeSpan horizon)
{
    readonly List<DateTimeOffset> overall = [];
    readonly Dictionary<long, List<DateTimeOffset>> byChat = [];
    readonly Queue<SentMessage> order = [];

    /// <summary>All sends, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Overall => overall;

    /// <summary>The sends to one chat, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> In(long chatId) => byChat.GetValueOrDefault(chatId) ?? (IReadOnlyList<DateTimeOffset>)[];

    /// <summary>Notes a send and forgets those beyond the horizon. Times must not go back.</summary>
    public void Add(SentMessage sent)
    {
        order.Enqueue(sent);
        overall.Add(sent.At);
        if (!byChat.TryGetValue(sent.ChatId, out var times))
        {
            byChat.Add(sent.ChatId, times = []);
        }

        times.Add(sent.At);
        Forget(sent.At - horizon);
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
    }
}
