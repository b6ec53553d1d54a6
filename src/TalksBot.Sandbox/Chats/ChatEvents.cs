using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TalksBot.Sandbox.Chats;

/// <summary>Tells all open chat pages what happens, in order.</summary>
sealed class ChatEvents
{
    readonly ConcurrentDictionary<Channel<ChatEvent>, bool> readers = [];

    public void Publish(ChatEvent happened)
    {
        foreach (var reader in readers.Keys)
        {
            reader.Writer.TryWrite(happened);
        }
    }

    /// <summary>All events from the moment of the call on, until <paramref name="ct"/> ends it.</summary>
    public IAsyncEnumerable<ChatEvent> ReadAsync(CancellationToken ct)
    {
        // Open before the first item is asked for, or what happens in between would be lost.
        var channel = Channel.CreateUnbounded<ChatEvent>();
        readers[channel] = true;
        return DrainAsync(channel, ct);
    }

    async IAsyncEnumerable<ChatEvent> DrainAsync(
        Channel<ChatEvent> channel, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            await foreach (var happened in channel.Reader.ReadAllAsync(ct).ConfigureAwait(false))
            {
                yield return happened;
            }
        }
        finally
        {
            readers.TryRemove(channel, out _);
        }
    }
}
