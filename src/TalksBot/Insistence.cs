namespace TalksBot;

/// <summary>Goes on writing down what must be written down while the disk refuses, pausing longer after each failure.</summary>
static class Insistence
{
    /// <summary>Repeats a write until it succeeds.</summary>
    /// <param name="write">The write.</param>
    /// <param name="failed">Is told of each failure, to log it.</param>
    /// <param name="time">The clock of the pauses.</param>
    /// <param name="random">Spreads the pauses.</param>
    /// <param name="cancellation">Ends the trying.</param>
    /// <exception cref="OperationCanceledException">It was ended before it succeeded.</exception>
    public static async Task<T> On<T>(
        Func<Task<T>> write, Action<Exception> failed, TimeProvider time, Random random, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await write();
            }
            catch (Exception problem)
            {
                failed(problem);
                await Task.Delay(Backoff.After(failures, random), time, cancellation);
            }
        }
    }
}
