using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Merges segments beside whoever writes and asks, one merge at a time and behind everything else: the greatest takes as long
/// as writing the whole index, and a changed article is not to wait for it. No merge outlives its writer, which ends them when
/// it is closed.
/// </summary>
sealed class BackgroundMerges : ConcurrentMergeScheduler
{
    // More than these waiting, and whoever writes waits too: segments are not to become more without end.
    const int MostMerges = 4;

    Exception? fault;
    int done;

    /// <summary>Makes one for one writer.</summary>
    public BackgroundMerges()
    {
        SetMaxMergesAndThreads(MostMerges, 1);
        SetMergeThreadPriority((int)ThreadPriority.BelowNormal);
    }

    /// <summary>How many merges are done.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>
    /// What a merge failed with since this was last asked, or <see langword="null"/>. Its segments are as they were, and it is
    /// tried again after the next change.
    /// </summary>
    public Exception? TakeFault() => Interlocked.Exchange(ref fault, null);

    /// <inheritdoc/>
    protected override void DoMerge(MergePolicy.OneMerge merge)
    {
        base.DoMerge(merge);
        Interlocked.Increment(ref done);
    }

    /// <inheritdoc/>
    /// <remarks>By default the exception would end the process.</remarks>
    protected override void HandleMergeException(Exception exc) => Interlocked.CompareExchange(ref fault, exc, null);
}
