using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TalksBot.Subscriptions;

/// <summary>What a button on the way to a subscription carries: all that was chosen so far.</summary>
/// <param name="Weekday">The day of a weekly digest, or <see langword="null"/> for a daily one.</param>
/// <param name="Time">The local time of day, or <see langword="null"/> while it is to be chosen.</param>
/// <param name="Place">
/// A country's ISO 3166 code, the id of a time zone, <see cref="Elsewhere"/>, or <see langword="null"/> while it is to be chosen.
/// </param>
sealed record SubscribeButton(IsoDayOfWeek? Weekday = null, LocalTime? Time = null, string? Place = null)
{
    /// <summary>The topic of the buttons.</summary>
    public const string Topic = "subscribe";

    /// <summary>The place of somebody who lives in none of the countries shown.</summary>
    public const string Elsewhere = "?";

    static readonly LocalTimePattern TimeForm = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    /// <summary>The button's data: 64 bytes at most, since no id of a zone is longer than 40.</summary>
    public string Data => string.Create(
        CultureInfo.InvariantCulture, $"{Topic}:{(int)(Weekday ?? 0)}/{(Time is { } time ? TimeForm.Format(time) : "")}/{Place}");

    /// <summary>Reads what comes after the topic.</summary>
    /// <returns><see langword="null"/> for what no button of ours carries.</returns>
    public static SubscribeButton? Read(string value)
    {
        var words = value.Split('/', 3);
        if (words.Length < 3 || words[0] is not [>= '0' and <= '7' and var weekday])
        {
            return null;
        }

        var time = TimeForm.Parse(words[1]);
        return words[1].Length > 0 && !time.Success ? null : new SubscribeButton(
            weekday == '0' ? null : (IsoDayOfWeek)(weekday - '0'),
            time.Success ? time.Value : null,
            words[2].Length > 0 ? words[2] : null);
    }
}
