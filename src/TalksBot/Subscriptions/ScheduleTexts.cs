using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using TalksBot.Texts;

namespace TalksBot.Subscriptions;

/// <summary>What a schedule is called, in one language. Plain texts.</summary>
sealed class ScheduleTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(ScheduleTexts)), language)
{
    static readonly LocalTimePattern TimeForm = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A weekday, Monday for one, as it stands before a date.</summary>
    public string Weekday(IsoDayOfWeek day) => Text($"Weekday.{day}");

    /// <summary>On which day of each week, "on Mondays" for one.</summary>
    public string Every(IsoDayOfWeek day) => Text($"Every.{day}");

    /// <summary>A schedule: "08:30, Europe/Kyiv", or with the day of the week before that.</summary>
    public string Of(DigestSchedule schedule) =>
        (schedule.Weekday is { } day ? $"{Every(day)}, " : "") + $"{OfTime(schedule.Time)}, {schedule.Zone}";

    /// <summary>A time of day: "08:30", in every language.</summary>
    public static string OfTime(LocalTime time) => TimeForm.Format(time);

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public ScheduleTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
