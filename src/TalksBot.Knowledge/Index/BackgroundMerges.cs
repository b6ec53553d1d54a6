using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Merges segments beside whoever writes and asks, one merge at a time: the greatest takes as long as writing the whole index,
/// and a changed article is not to wait for it. No merge outlives its writer, which ends them when it is closed.
/// </summary>
sealed class BackgroundMerges : ConcurrentMergeScheduler
{
    // More than these waiting, and whoever writes waits too: segments are not to become more without end.
    const int MostMerges = 4;

    ExceptionDispatchInfo? fault;

    /// <summary>Makes one for one writer.</summary>
    public BackgroundMerges() => SetMaxMergesAndThreads(MostMerges, 1);

    /// <summary>
    /// Tells whoever writes next what a merge failed with since it was last asked, by throwing it. The index is as it was before
    /// the merge, which is tried again.
    /// </summary>
    public void ThrowIfFailed() => Interlocked.Exchange(ref fault, null)?.Throw();

    /// <inheritdoc/>
    /// <remarks>By default the exception would end the process.</remarks>
    protected override void HandleMergeException(Exception exc) =>
        Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(exc), null);
}
