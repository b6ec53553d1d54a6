using System.Collections.Concurrent;

namespace TalksBot.Feeds.Fetching;

/// <summary>One request at a time to a host, with a pause before the next.</summary>
sealed class HostPacing(FetchLimits limits, TimeProvider time) : IDisposable
{
    readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs a request when it is the host's turn.</summary>
    public async Task<T> Run<T>(string host, Func<Task<T>> request, CancellationToken cancellation)
    {
        var turn = turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync(cancellation);
        try
        {
            if (turn.LastEnd is { } end && limits.HostPause - time.GetElapsedTime(end) is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, time, cancellation);
            }

            return await request();
        }
        finally
        {
            turn.LastEnd = time.GetTimestamp();
            turn.Gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var turn in turns.Values)
        {
            turn.Gate.Dispose();
        }
    }

    sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long? LastEnd { get; set; }
    }
}
