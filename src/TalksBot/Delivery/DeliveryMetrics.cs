using System.Diagnostics.Metrics;
using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>What becomes of calls, for whoever watches the process.</summary>
sealed class DeliveryMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Delivery";

    /// <summary>Counts calls that were carried out.</summary>
    public const string Sent = "talksbot.postings.sent";

    /// <summary>Counts dead letters, by their reason in <see cref="Loss"/>.</summary>
    public const string Dead = "talksbot.postings.dead";

    /// <summary>The tag with the <see cref="PostingLoss"/>.</summary>
    public const string Loss = "loss";

    // From a tenth of a second, about what a call takes, up to the hour after which a reply is no longer tried.
    static readonly double[] Buckets = [.025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 300, 3600];

    readonly Counter<long> attempts;
    readonly Histogram<double> wait;
    readonly Counter<long> sent;
    readonly Counter<long> dead;

    /// <summary>Makes the meter.</summary>
    public DeliveryMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        attempts = meter.CreateCounter<long>("talksbot.sends", "{call}", "Attempts to carry out calls, by what became of them; held_back is Telegram's 429.");
        wait = meter.CreateHistogram(
            "talksbot.delivery.wait", "s", "From a call's row being on disk to the call being carried out.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        sent = meter.CreateCounter<long>(Sent, "{posting}", "Calls that were carried out.");
        dead = meter.CreateCounter<long>(Dead, "{posting}", "Rows of the outbox that ended without their call being known to be carried out.");
    }

    /// <summary>An attempt was made.</summary>
    public void CountAttempt(SendOutcome outcome) => attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome switch
    {
        SendOutcome.Done => "done",
        SendOutcome.HeldBack => "held_back",
        SendOutcome.Failed => "failed",
        SendOutcome.Unknown => "unknown",
        SendOutcome.Refused => "refused",
        SendOutcome.ChatLost => "chat_lost",
        _ => "migrated",
    }));

    /// <summary>A call was carried out.</summary>
    /// <param name="after">How long its row had waited for that.</param>
    public void CountSent(TimeSpan after)
    {
        sent.Add(1);
        wait.Record(Math.Max(0, after.TotalSeconds));
    }

    /// <summary>Rows ended.</summary>
    public void CountDead(PostingLoss loss, int rows) => dead.Add(rows, new KeyValuePair<string, object?>(Loss, loss.ToString()));
}
