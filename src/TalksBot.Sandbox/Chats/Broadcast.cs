using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TalksBot.Sandbox.Chats;

/// <summary>Tells all who look on what happens, in order.</summary>
/// <typeparam name="T">What happens.</typeparam>
sealed class Broadcast<T>
{
    readonly ConcurrentDictionary<Channel<T>, bool> readers = [];

    public void Publish(T happened)
    {
        foreach (var reader in readers.Keys)
        {
            reader.Writer.TryWrite(happened);
        }
    }

    /// <summary>All that happens from the moment of the call on, until <paramref name="ct"/> ends it.</summary>
    public IAsyncEnumerable<T> ReadAsync(CancellationToken ct)
    {
        // Open before the first item is asked for, or what happens in between would be lost.
        var channel = Channel.CreateUnbounded<T>();
        readers[channel] = true;
        return DrainAsync(channel, ct);
    }

    async IAsyncEnumerable<T> DrainAsync(Channel<T> channel, [EnumeratorCancellation] CancellationToken ct)
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
