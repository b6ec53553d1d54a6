namespace TalksBot.Sandbox;

/// <summary>The faults that wait for the next calls of the Bot API.</summary>
public sealed class SandboxFaults
{
    readonly Lock gate = new();
    readonly List<(string? Method, SandboxFault Fault)> waiting = [];

    /// <summary>How many faults have not met their call yet.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Makes the next calls go wrong, one fault a call, in the order in which the faults were added.</summary>
    /// <param name="method">The method that is hit, in any case of letters; <see langword="null"/> for any.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many calls it hits.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public void Add(string? method, SandboxFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (gate)
        {
            waiting.AddRange(Enumerable.Repeat((method, fault), times));
        }
    }

    /// <summary>Forgets the faults that have not met their call.</summary>
    public void Clear()
    {
        lock (gate)
        {
            waiting.Clear();
        }
    }

    internal SandboxFault? Take(string method)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(each =>
                each.Method is null || each.Method.Equals(method, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return null;
            }

            var fault = waiting[at].Fault;
            waiting.RemoveAt(at);
            return fault;
        }
    }
}
