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

    readonly Counter<long> sent;
    readonly Counter<long> dead;

    /// <summary>Makes the meter.</summary>
    public DeliveryMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        sent = meter.CreateCounter<long>(Sent, "{posting}", "Calls that were carried out.");
        dead = meter.CreateCounter<long>(Dead, "{posting}", "Rows of the outbox that ended without their call being known to be carried out.");
    }

    /// <summary>A call was carried out.</summary>
    public void CountSent() => sent.Add(1);

    /// <summary>Rows ended.</summary>
    public void CountDead(PostingLoss loss, int rows) => dead.Add(rows, new KeyValuePair<string, object?>(Loss, loss.ToString()));
}
