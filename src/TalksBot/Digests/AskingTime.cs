using System.Globalization;
using TalksBot.Outbox;

namespace TalksBot.Digests;

/// <summary>The time that a digest is about, in a button: Unix seconds, a hyphen between them.</summary>
/// <param name="Since">Its beginning.</param>
/// <param name="Until">Its end.</param>
readonly record struct AskingTime(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>The time of a digest, as the button carries it.</summary>
    public static string Of(DigestSpan span) => string.Create(
        CultureInfo.InvariantCulture, $"{span.Since.ToUnixTimeSeconds()}-{span.Until.ToUnixTimeSeconds()}");

    /// <summary>Reads it; <see langword="null"/> for anything else.</summary>
    public static AskingTime? Read(string value) =>
        value.Split('-') is [var since, var until] && Second(since) is { } from && Second(until) is { } to ? new AskingTime(from, to) : null;

    static DateTimeOffset? Second(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
