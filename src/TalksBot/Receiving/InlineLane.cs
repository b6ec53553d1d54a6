using System.Threading.Channels;
using TalksBot.Chats;

namespace TalksBot.Receiving;

/// <summary>
/// The inline queries that wait, in memory only: of each person the newest, since every letter typed is a query, and of
/// all no more than can be answered in time.
/// </summary>
sealed class InlineLane
{
    /// <summary>How many people's queries wait at most; beyond that the one that waits longest is dropped.</summary>
    public const int Capacity = 256;

    readonly Lock gate = new();
    readonly Dictionary<long, InlineQuery> newest = [];
    readonly Channel<long> turns = Channel.CreateUnbounded<long>();

    /// <summary>Adds a query; it takes the place of an earlier one of the same person.</summary>
    public void Add(InlineQuery query)
    {
        lock (gate)
        {
            var isWaiting = newest.ContainsKey(query.From.Id);
            if (!isWaiting && newest.Count >= Capacity && turns.Reader.TryRead(out var oldest))
            {
                newest.Remove(oldest);
            }

            newest[query.From.Id] = query;
            if (!isWaiting)
            {
                turns.Writer.TryWrite(query.From.Id);
            }
        }
    }

    /// <summary>Waits for the query whose turn it is.</summary>
    public async Task<InlineQuery> Next(CancellationToken cancellation)
    {
        while (true)
        {
            var person = await turns.Reader.ReadAsync(cancellation);
            lock (gate)
            {
                if (newest.Remove(person, out var query))
                {
                    return query;
                }
            }
        }
    }

    /// <summary>Whether the same person has typed on since.</summary>
    public bool IsOvertaken(InlineQuery query)
    {
        lock (gate)
        {
            return newest.ContainsKey(query.From.Id);
        }
    }
}
