using System.Diagnostics;

namespace TalksBot.Benchmarks.Scale;

/// <summary>Asks as many people do at a time.</summary>
static class AskingLoad
{
    /// <summary>Questions a second, with as many threads as processors, each asking as soon as it has its answer.</summary>
    public static double Throughput(IReadOnlyList<string> questions, Action<string> ask)
    {
        var started = Stopwatch.GetTimestamp();
        Parallel.ForEach(
            questions, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, question => ask(question));
        return questions.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// Milliseconds from when each question is due to its answer, where one is due after the other at a steady rate,
    /// whether or not those before are answered: a slow one makes others wait, as it does in life.
    /// </summary>
    public static async Task<IReadOnlyList<double>> Waits(IReadOnlyList<string> questions, int aSecond, Action<string> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var asked = new List<Task<double>>(questions.Count);
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            var due = TimeSpan.FromSeconds((double)i / aSecond);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            asked.Add(Task.Run(() =>
            {
                ask(question);
                return (Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds;
            }));
        }

        return await Task.WhenAll(asked);
    }
}
