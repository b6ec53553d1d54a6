using System.Globalization;

namespace TalksBot.Pins;

/// <summary>Which answer is to make room for which.</summary>
/// <param name="OldestId">The message to unpin.</param>
/// <param name="MessageId">The message to pin.</param>
/// <param name="IsLoud">Whether the members are notified of that.</param>
readonly record struct PinReplacement(int OldestId, int MessageId, bool IsLoud)
{
    const string Loud = "loud";
    const string Silent = "silent";

    /// <summary>It in the form of a button's value, <c>OLDEST-MESSAGE-HOW</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{OldestId}-{MessageId}-{(IsLoud ? Loud : Silent)}");

    /// <summary>Reads a button's value, or <see langword="null"/> when it is none of ours.</summary>
    public static PinReplacement? Read(string value) =>
        value.Split('-') is [var oldest, var message, Loud or Silent] parts
        && int.TryParse(oldest, NumberStyles.None, CultureInfo.InvariantCulture, out var oldestId)
        && int.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var messageId)
            ? new PinReplacement(oldestId, messageId, parts[2] == Loud)
            : null;
}
