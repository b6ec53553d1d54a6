using System.Diagnostics.Metrics;

namespace TalksBot.Subscriptions;

/// <summary>What becomes of digests, for whoever watches the process.</summary>
sealed class DigestMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Digests";

    /// <summary>Counts digests that were due.</summary>
    public const string Due = "talksbot.digests.due";

    /// <summary>Counts digests that were sent.</summary>
    public const string Sent = "talksbot.digests.sent";

    /// <summary>Counts digests that were due and are not sent, by <see cref="Reason"/>.</summary>
    public const string Skipped = "talksbot.digests.skipped";

    /// <summary>The tag with the <see cref="DigestOutcome"/>.</summary>
    public const string Reason = "reason";

    readonly Counter<long> due;
    readonly Counter<long> sent;
    readonly Counter<long> skipped;

    /// <summary>Makes the meter.</summary>
    public DigestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        due = meter.CreateCounter<long>(Due, "{digest}", "Digests that were due.");
        sent = meter.CreateCounter<long>(Sent, "{digest}", "Digests that were sent.");
        skipped = meter.CreateCounter<long>(Skipped, "{digest}", "Digests that were due and are not sent, by reason.");
    }

    /// <summary>A digest was due.</summary>
    public void CountDue(DigestOutcome outcome)
    {
        due.Add(1);
        if (outcome != DigestOutcome.Claimed)
        {
            skipped.Add(1, new KeyValuePair<string, object?>(Reason, outcome.ToString()));
        }
    }

    /// <summary>Digests that had been written into the outbox became too late to be sent.</summary>
    public void CountLate(int digests)
    {
        if (digests > 0)
        {
            skipped.Add(digests, new KeyValuePair<string, object?>(Reason, nameof(DigestOutcome.Late)));
        }
    }

    /// <summary>A digest was sent.</summary>
    public void CountSent() => sent.Add(1);
}
