using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace TalksBot.Knowledge.Index;

/// <summary>Work on all processors whose errors are known by their own types, as if one thread had done it.</summary>
static class InParallel
{
    /// <summary>
    /// Does something with each item. Ends only when no thread is at it any more, also after an error, which leaves the rest
    /// undone: nothing goes on behind whoever gave up.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with each, on any thread.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static void Each<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellation = default)
    {
        try
        {
            // One item at a time for each: they may differ in size, and none is to wait behind another's.
            Parallel.ForEach(
                Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                work);
        }
        catch (AggregateException e)
        {
            // A disk that cannot be written explains the others that it led to.
            ExceptionDispatchInfo.Throw(
                e.InnerExceptions.FirstOrDefault(one => one is IOException or UnauthorizedAccessException) ?? e.InnerExceptions[0]);
        }
    }
}
