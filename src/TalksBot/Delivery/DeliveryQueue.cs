using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>
/// What waits to be sent: in order within a chat, one call of a chat at a time, fair across chats, within the limits. Holds
/// no clock and no lock: the delivery loop owns it.
/// </summary>
sealed class DeliveryQueue(SendLimits limits)
{
    readonly Dictionary<long, Lane> lanes = [];
    readonly SendHistory history = new(limits.Horizon);

    // A lane that waits is in exactly one of these two; one that is empty or has a call under way is in neither.
    readonly PriorityQueue<Lane, DateTimeOffset> later = new();
    readonly PriorityQueue<Lane, long> ready = new();
    DateTimeOffset latest;

    /// <summary>Counts a message that went out before this run.</summary>
    public void Remember(SentMessage sent) => history.Add(sent);

    /// <summary>Adds a row at the end of its chat's lane.</summary>
    public void Add(Posting posting)
    {
        var lane = LaneOf(posting.ChatId);
        lane.Waiting.Add(posting);
        if (lane.Waiting.Count == 1 && !lane.IsBusy)
        {
            Schedule(lane);
        }
    }

    /// <summary>Takes the next row that may go out now; its chat is busy until one of the methods below is called.</summary>
    public Posting? Take(DateTimeOffset now)
    {
        if (now < latest)
        {
            Rewind(latest - now, now);
        }

        latest = now;
        while (later.TryPeek(out var lane, out var at) && at <= now)
        {
            later.Dequeue();
            ready.Enqueue(lane, lane.Waiting[0].Id);
        }

        if (ready.Count == 0 || limits.EarliestOverall(history.Overall) > now)
        {
            return null;
        }

        var next = ready.Dequeue();
        next.IsBusy = true;
        next.Taken = new SentMessage(next.ChatId, now);
        history.Add(next.Taken);
        return next.Waiting[0];
    }

    /// <summary>The earliest time at which <see cref="Take"/> can have something, or <see langword="null"/> for never.</summary>
    public DateTimeOffset? NextTime()
    {
        var earliest = ready.Count > 0 ? DateTimeOffset.MinValue
            : later.TryPeek(out _, out var at) ? at
            : (DateTimeOffset?)null;
        var overall = limits.EarliestOverall(history.Overall);
        return earliest < overall ? overall : earliest;
    }

    /// <summary>The call under way in a chat is settled: the next of the chat may go.</summary>
    public void Settle(long chatId)
    {
        var lane = LaneOf(chatId);
        lane.Waiting.RemoveAt(0);
        Free(lane);
    }

    /// <summary>The row that was taken is not to be carried out after all: it counts for no limit.</summary>
    public void Skip(long chatId)
    {
        history.TakeBack(LaneOf(chatId).Taken);
        Settle(chatId);
    }

    /// <summary>The call under way in a chat is to be tried again later; the chat's order stays.</summary>
    public void PutBack(Posting posting)
    {
        var lane = LaneOf(posting.ChatId);
        lane.Waiting[0] = posting;
        Free(lane);
    }

    /// <summary>The call under way found its chat lost: the rows that were ended with it leave; a newer one stays.</summary>
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

    /// <summary>The clock was set back: what was to come stays as far away as it was.</summary>
    void Rewind(TimeSpan step, DateTimeOffset now)
    {
        history.ForgetAfter(now);
        later.Clear();
        ready.Clear();
        foreach (var lane in lanes.Values.Where(lane => lane.Waiting.Count > 0))
        {
            for (var index = 0; index < lane.Waiting.Count; index++)
            {
                lane.Waiting[index] = lane.Waiting[index] with { NotBefore = lane.Waiting[index].NotBefore - step };
            }

            if (!lane.IsBusy)
            {
                Schedule(lane);
            }
        }
    }

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
        lane.IsBusy = false;
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

    sealed class Lane(long chatId)
    {
        public long ChatId { get; } = chatId;

        public List<Posting> Waiting { get; } = [];

        public bool IsBusy { get; set; }

        public SentMessage Taken { get; set; }
    }
}
