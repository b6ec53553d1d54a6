using System.Globalization;

namespace TalksBot.Benchmarks.Soak;

/// <summary>Lets weeks pass and prints what the bot holds at the end of each.</summary>
static class SoakFigures
{
    // By then all that is warmed up once is warm, and what is kept for the longest time, 30 days, has begun to leave.
    const int Settled = 6;

    const double Tolerance = 1.1;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 1 when a question was not answered, or memory or database grew on and on.</returns>
    public static async Task<int> Print(int weeks, int daysPerWeek, double minutesPerWeek, double questionsPerDay, CancellationToken cancellation)
    {
        await using var run = await SoakRun.Start(minutesPerWeek, questionsPerDay, cancellation);
        var seen = new List<SoakWeek>();
        while (seen.Count < weeks)
        {
            var week = await run.Live(daysPerWeek, cancellation);
            seen.Add(week);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"week {seen.Count}: {week.Asked} questions, {week.Unanswered} unanswered, memory {week.Memory / 1e6:F1} MB, "
                + $"database {week.Database / 1e6:F1} MB"));
        }

        var isAnswered = seen.TrueForAll(week => week.Unanswered == 0);
        if (weeks <= Settled)
        {
            Console.WriteLine($"Whether it grows shows from week {Settled + 1} on.");
            return isAnswered ? 0 : 1;
        }

        var memory = (double)seen[^1].Memory / seen[Settled - 1].Memory;
        var database = (double)seen[^1].Database / seen[Settled - 1].Database;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Since week {Settled}: memory x {memory:F2}, database x {database:F2}."));
        return isAnswered && memory <= Tolerance && database <= Tolerance ? 0 : 1;
    }
}
