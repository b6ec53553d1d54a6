using System.Globalization;

namespace TalksBot.Pins;

/// <summary>What moderators decide on: a pinned answer, and what newer articles say.</summary>
/// <param name="MessageId">The pinned message.</param>
/// <param name="StandId">What newer articles say, by the name of the stand.</param>
readonly record struct PinDecision(int MessageId, string StandId)
{
    /// <summary>It in the form of a button's value, <c>MESSAGE-STAND</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MessageId}-{StandId}");

    /// <summary>Reads a button's value, or <see langword="null"/> when it is none of ours.</summary>
    public static PinDecision? Read(string value) =>
        value.Split('-') is [var message, var stand]
        && int.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var messageId)
            ? new PinDecision(messageId, stand)
            : null;
}
