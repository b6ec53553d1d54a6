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

    /// <summary>Takes back a send that was noted but did not take place.</summary>
    public void TakeBack(SentMessage sent)
    {
        var kept = order.ToList();
        var at = kept.LastIndexOf(sent);
        if (at >= 0)
        {
            kept.RemoveAt(at);
            Replace(kept);
        }
    }

    /// <summary>Forgets sends that lie in the future, as after the clock was set back.</summary>
    public void ForgetAfter(DateTimeOffset now)
    {
        Replace(order.Where(sent => sent.At <= now).ToList());
    }

    void Replace(List<SentMessage> kept)
    {
        order.Clear();
        overall.Clear();
        byChat.Clear();
        kept.ForEach(Add);
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
