using System.Diagnostics.Metrics;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Questions;

/// <summary>What is asked and what the sources say to it, for whoever watches the process.</summary>
sealed class QuestionMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Questions";

    // From 1 ms, which a short question takes, in steps of about two up to what people no longer wait for.
    static readonly double[] Buckets = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10];

    readonly Counter<long> asked;
    readonly Histogram<double> seconds;

    /// <summary>Makes the meter.</summary>
    public QuestionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        asked = meter.CreateCounter<long>("talksbot.questions", "{question}", "Questions that were asked, by what the sources said.");
        seconds = meter.CreateHistogram(
            "talksbot.answer.duration", "s", "From taking up a question to having its answer on disk, ready to be sent.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
    }

    /// <summary>A question was answered, or it was said that the sources do not.</summary>
    /// <param name="verdict">What the sources said.</param>
    /// <param name="duration">How long it took.</param>
    public void Count(Verdict verdict, TimeSpan duration)
    {
        asked.Add(1, new KeyValuePair<string, object?>("verdict", WordFor(verdict)));
        seconds.Record(duration.TotalSeconds);
    }

    static string WordFor(Verdict verdict) => verdict switch
    {
        Verdict.Answered => "answered",
        Verdict.Unsure => "unsure",
        Verdict.NotInSources => "not_in_sources",
        Verdict.NothingMatches => "nothing_matches",
        _ => "no_question",
    };
}
