using System.Diagnostics;
using System.Globalization;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Index;

namespace TalksBot.CommandLine;

/// <summary>Takes the time of answers, and tells it.</summary>
sealed class AskFigures
{
    readonly List<double> milliseconds = [];

    /// <summary>Runs <paramref name="ask"/> and notes how long it took.</summary>
    public Answer Time(Func<Answer> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = ask();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    /// <summary>Writes the figures, each with its unit.</summary>
    public void Write(IndexingReport report, TextWriter error)
    {
        milliseconds.Sort();
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            articles           {report.Articles}
            sentences          {report.Sentences}
            indexing           {report.Elapsed.TotalSeconds:0.000} s, {report.SentencesPerSecond:0} sentences/s
            answering          p50 {Percentile(50):0.000} ms, p99 {Percentile(99):0.000} ms, {milliseconds.Count} questions
            peak memory        {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB
            """));
    }

    double Percentile(int percent) => milliseconds.Count == 0 ? 0 : milliseconds[(milliseconds.Count - 1) * percent / 100];
}
