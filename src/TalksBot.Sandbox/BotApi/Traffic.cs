using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What went between the bot and the Sandbox lately, for those who want to look on.</summary>
sealed class Traffic
{
    /// <summary>Enough to see what led to what one has just seen.</summary>
    const int Kept = 200;

    readonly Lock gate = new();
    readonly Queue<TrafficEntry> recent = [];
    readonly Broadcast<TrafficEntry> broadcast = new();

    public void Add(TrafficEntry entry)
    {
        lock (gate)
        {
            recent.Enqueue(entry);
            if (recent.Count > Kept)
            {
                recent.Dequeue();
            }

            broadcast.Publish(entry);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            recent.Clear();
        }
    }

    /// <summary>What was there lately, and all that follows.</summary>
    public (IReadOnlyList<TrafficEntry> Recent, IAsyncEnumerable<TrafficEntry> Following) Follow(CancellationToken ct)
    {
        lock (gate)
        {
            return ([.. recent], broadcast.ReadAsync(ct));
        }
    }
}
