using System.Diagnostics.Metrics;
using TalksBot.Chats;

namespace TalksBot.Receiving;

/// <summary>What comes in, for whoever watches the process.</summary>
sealed class ReceivingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Receiving";

    const string Other = "other";

    readonly Counter<long> updates;

    /// <summary>Makes the meter.</summary>
    public ReceivingMetrics(IMeterFactory meters) => updates = meters.Create(MeterName).CreateCounter<long>(
        "talksbot.updates", "{update}", "Updates that Telegram sent, those among them that came before.");

    /// <summary>An update came.</summary>
    /// <param name="kind">Telegram's word for it; all that the bot did not ask for counts as one kind.</param>
    public void Count(string? kind) => updates.Add(1, new KeyValuePair<string, object?>(
        "kind", kind is not null && IncomingReader.UpdateKinds.Contains(kind) ? kind : Other));
}
