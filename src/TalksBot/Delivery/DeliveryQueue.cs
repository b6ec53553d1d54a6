using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>
/// What waits to be sent: in order within a chat, one call of a chat at a time, fair across chats, replies ahead of
/// broadcasts, within the limits. Holds no clock and no lock: the delivery loop owns it, and its times must not go back.
/// </summary>
/// <remarks>
/// A row goes through <see cref="Take"/>, <see cref="Arm"/> and <see cref="Launch"/>: between the first and the second it is
/// written to disk that the call is about to be made, which takes as long as it takes. The limits are held by the last one,
/// at the very moment of the call.
/// </remarks>
sealed class DeliveryQueue(SendLimits limits)
{
    readonly Dictionary<long, Lane> lanes = [];
    readonly SendHistory history = new(limits.Horizon);
    readonly FloodHold flood = new();

    // A lane that waits is in exactly one of these three; one that is empty or has a row under way is in none.
    readonly PriorityQueue<Lane, DateTimeOffset> later = new();
    readonly PriorityQueue<Lane, (DateTimeOffset Since, long Id)> replies = new();
    readonly PriorityQueue<Lane, (DateTimeOffset Since, long Id)> broadcasts = new();

    // The lanes that are armed, in the order in which they were.
    readonly Queue<Lane> armed = [];
    int pending;

    /// <summary>Counts a message that went out before this run.</summary>
    public void Remember(SentMessage sent) => history.Add(sent);

    /// <summary>Adds a row at the end of its chat's lane.</summary>
    public void Add(Posting posting)
    {
        var lane = LaneOf(posting.ChatId);
        lane.Waiting.Add(posting);
        if (posting.Attempts > 0 && posting.NotBefore > lane.HeldUntil)
        {
            lane.HeldUntil = posting.NotBefore;
        }

        if (lane.Waiting.Count == 1 && lane.Stage == LaneStage.Waiting)
        {
            Schedule(lane);
        }
        else if (posting.Call.Kind == PostingKind.Reply && broadcasts.Remove(lane, out _, out var place))
        {
            replies.Enqueue(lane, place);
        }
    }

    /// <summary>Takes the next row that may soon go out; its chat is busy until the row is settled or put back.</summary>
    public Posting? Take(DateTimeOffset now)
    {
        while (later.TryPeek(out var lane, out var at) && at <= now)
        {
            later.Dequeue();
            if (lane.HeldUntil > now)
            {
                later.Enqueue(lane, lane.HeldUntil);
                continue;
            }

            (lane.IsUrgent ? replies : broadcasts).Enqueue(lane, (at, lane.Waiting[0].Id));
        }

        if (NextToTake() is not (var queue, var earliest) || earliest > now)
        {
            return null;
        }

        var next = queue.Dequeue();
        next.Stage = LaneStage.Taken;
        pending++;
        return next.Waiting[0];
    }

    /// <summary>The rows that are armed, in the order in which they were.</summary>
    public IEnumerable<Posting> Armed => armed.Select(lane => lane.Waiting[0]);

    /// <summary>A row that was taken is recorded on disk: its call may be made.</summary>
    public void Arm(long chatId)
    {
        var lane = LaneOf(chatId);
        lane.Stage = LaneStage.Armed;
        armed.Enqueue(lane);
    }

    /// <summary>The next call that is to be made at this very moment, if there is one: it counts from now on.</summary>
    public Posting? Launch(DateTimeOffset now)
    {
        if (armed.Count == 0 || EarliestLaunch() > now)
        {
            return null;
        }

        var lane = armed.Dequeue();
        lane.Stage = LaneStage.Launched;
        pending--;
        lane.LastCall = new SentMessage(lane.ChatId, now);
        history.Add(lane.LastCall);
        return lane.Waiting[0];
    }

    /// <summary>Telegram has answered the call under way in a chat, or never will: by then the message has reached it.</summary>
    public void Answer(long chatId, DateTimeOffset at) => history.Answer(LaneOf(chatId).LastCall, at);

    /// <summary>
    /// The earliest time at which <see cref="Take"/> or <see cref="Launch"/> can have something, or <see langword="null"/>
    /// for never.
    /// </summary>
    public DateTimeOffset? NextTime()
    {
        DateTimeOffset? earliest = armed.Count > 0 ? EarliestLaunch() : null;
        if (NextToTake() is (_, var take) && take < DateTimeOffset.MaxValue)
        {
            earliest = Earlier(earliest, take);
        }

        return later.TryPeek(out _, out var at) ? Earlier(earliest, at) : earliest;
    }

    /// <summary>The row under way in a chat is settled: the next of the chat may go.</summary>
    public void Settle(long chatId)
    {
        var lane = LaneOf(chatId);
        lane.Waiting.RemoveAt(0);
        Free(lane);
    }

    /// <summary>The row under way in a chat is to be tried again later; the chat's order stays.</summary>
    public void PutBack(Posting posting)
    {
        var lane = LaneOf(posting.ChatId);
        lane.Waiting[0] = posting;
        Free(lane);
    }

    /// <summary>Telegram asks to wait: the chat waits, and all of them if that is what it means.</summary>
    public void HoldBack(Posting posting, DateTimeOffset now)
    {
        flood.Add(posting.ChatId, posting.NotBefore, now);
        PutBack(posting);
    }

    /// <summary>The row under way found its chat lost: the rows that were ended with it leave; a newer one stays.</summary>
    public void Drop(long chatId, IReadOnlyCollection<long> ended)
    {
        var lane = LaneOf(chatId);
        lane.Waiting.RemoveAll(posting => ended.Contains(posting.Id));
        Free(lane);
    }

    /// <summary>The chat has a new id: what waits goes to the end of that lane.</summary>
    public void Move(long fromChatId, long toChatId)
    {
        lanes.Remove(fromChatId, out var old);
        foreach (var posting in old!.Waiting)
        {
            Add(posting with { Call = posting.Call with { ChatId = toChatId } });
        }
    }

    (PriorityQueue<Lane, (DateTimeOffset Since, long Id)> Queue, DateTimeOffset Earliest)? NextToTake() =>
        replies.Count > 0 ? (replies, flood.Later(limits.EarliestOverall(history.Overall, pending)))
        : broadcasts.Count > 0 ? (broadcasts, flood.Later(limits.EarliestOfBroadcast(history.Overall, history.Calls, pending)))
        : null;

    DateTimeOffset EarliestLaunch() => flood.Later(limits.EarliestOverall(history.Overall));

    Lane LaneOf(long chatId)
    {
        if (!lanes.TryGetValue(chatId, out var lane))
        {
            lanes.Add(chatId, lane = new Lane(chatId));
        }

        return lane;
    }

    void Free(Lane lane)
    {
        if (lane.Stage == LaneStage.Taken)
        {
            pending--; // Ended before its call could be made.
        }

        lane.Stage = LaneStage.Waiting;
        if (lane.Waiting.Count > 0)
        {
            Schedule(lane);
        }
        else
        {
            lanes.Remove(lane.ChatId);
        }
    }

    void Schedule(Lane lane)
    {
        // Telegram's ids of groups and channels are negative.
        var byLimit = limits.EarliestInChat(history.In(lane.ChatId), isGroup: lane.ChatId < 0);
        var notBefore = lane.Waiting[0].NotBefore;
        later.Enqueue(lane, byLimit > notBefore ? byLimit : notBefore);
    }

    static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset other) => known < other ? known.Value : other;
}
