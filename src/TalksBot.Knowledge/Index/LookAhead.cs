namespace TalksBot.Knowledge.Index;

/// <summary>Works on the items of a sequence on all processors, a few items ahead of whoever takes the results in order.</summary>
static class LookAhead
{
    // Enough that no processor waits for the next item; few, since each result is held until its turn comes.
    static readonly int Ahead = 8 * Environment.ProcessorCount;

    /// <summary>The results in the order of the items. Not more than a few are begun before they are asked for.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with each, on any thread. Its exceptions come to whoever takes the result.</param>
    public static IEnumerable<TResult> Of<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work)
    {
        var begun = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            begun.Enqueue(Task.Run(() => work(item)));
            if (begun.Count > Ahead)
            {
                // The one writer has nothing else to do until then, and whoever opens or updates the articles waits for it.
                yield return begun.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (begun.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
