namespace TalksBot.Operations.Metrics;

/// <summary>The backlog, read once for all that is measured at a time.</summary>
sealed class RecentBacklog(IBookkeeping bookkeeping, TimeProvider time)
{
    static readonly TimeSpan Memory = TimeSpan.FromSeconds(1);

    readonly Lock reading = new();
    (Backlog Backlog, long At)? last;

    /// <summary>The backlog as of the last second.</summary>
    public Backlog Now
    {
        get
        {
            lock (reading)
            {
                if (last is not { } known || time.GetElapsedTime(known.At) >= Memory)
                {
                    last = known = (bookkeeping.ReadBacklog(), time.GetTimestamp());
                }

                return known.Backlog;
            }
        }
    }
}
