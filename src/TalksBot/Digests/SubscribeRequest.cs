using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TalksBot.Chats;

namespace TalksBot.Digests;

/// <summary>What somebody wrote behind /subscribe, as far as it is understood.</summary>
/// <param name="Weekday">The day of a weekly digest, or <see langword="null"/>.</param>
/// <param name="IsWeekly">Whether a weekly one is meant, even if the day is missing.</param>
/// <param name="Time">The time of day, or <see langword="null"/>.</param>
/// <param name="Place">The id of a zone or the code of a country, or <see langword="null"/> when none was written.</param>
sealed partial record SubscribeRequest(IsoDayOfWeek? Weekday, bool IsWeekly, LocalTime? Time, string? Place)
{
    const int HoursADay = 24;
    const int Noon = 12;
    const int MinutesAnHour = 60;
    const int Suggestions = 3;
    const int LongestShown = 60;

    // No zone is further from UTC.
    const int FarthestHours = 14;

    /// <summary>What was written for a time and is none; <see langword="null"/> when all is well.</summary>
    public string? WrongTime { get; private init; }

    /// <summary>The times nearest to that.</summary>
    public IReadOnlyList<LocalTime> NearestTimes { get; private init; } = [];

    /// <summary>What was written for a place and is none; <see langword="null"/> when all is well.</summary>
    public string? WrongPlace { get; private init; }

    /// <summary>The places with names nearest to that: ids of zones and codes of countries; may be empty.</summary>
    public IReadOnlyList<string> NearestPlaces { get; private init; } = [];

    /// <summary>Reads what somebody wrote, in any of the bot's languages and in the forms that people use.</summary>
    public static SubscribeRequest Read(string text)
    {
        var rest = text;
        var offset = Take(OffsetForm(), ref rest);
        var time = Take(TimeForm(), ref rest) ?? Take(LooseTimeForm(), ref rest) ?? Take(BareHourForm(), ref rest);
        List<string> words = [.. ZoneNames.Fold(rest.Replace(',', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var (weekday, isWeekly) = ScheduleWords.TakeFrom(words);
        var request = new SubscribeRequest(weekday, isWeekly, null, null);
        if (time is not null)
        {
            request = request.WithTime(time);
        }

        return offset is not null ? request.WithOffset(offset)
            : words.Count > 0 ? request.WithPlace(string.Join(' ', words), rest)
            : request;
    }

    SubscribeRequest WithTime(Match written)
    {
        var hour = int.Parse(written.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = written.Groups["minute"].Success ? int.Parse(written.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = written.Groups["half"].Value.ToUpperInvariant();
        var isTwelve = half.Length > 0 && hour is >= 1 and <= Noon;
        var hourOfDay = isTwelve ? (hour % Noon) + (half[0] == 'P' ? Noon : 0) : hour;
        if (hourOfDay < HoursADay && minute < MinutesAnHour && (half.Length == 0 || isTwelve || hour >= Noon))
        {
            return this with { Time = new LocalTime(hourOfDay, minute) };
        }

        var sensible = Math.Min(minute, MinutesAnHour - 1);
        return this with
        {
            WrongTime = written.Value.Trim(),
            NearestTimes = hourOfDay < HoursADay
                ? [new LocalTime(hourOfDay, sensible), new LocalTime((hourOfDay + 1) % HoursADay, 0)]
                : [new LocalTime(hourOfDay % HoursADay, sensible), new LocalTime(HoursADay - 1, sensible)],
        };
    }

    SubscribeRequest WithOffset(Match written)
    {
        var hours = int.Parse(written.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = written.Groups["minutes"].Success ? int.Parse(written.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var sign = written.Groups["sign"].Value == "+" ? 1 : -1;
        var isThere = minutes < MinutesAnHour && (hours < FarthestHours || (hours == FarthestHours && minutes == 0));
        var offset = Offset.FromHoursAndMinutes(sign * Math.Min(hours, FarthestHours), isThere ? sign * minutes : 0);
        var zone = DateTimeZone.ForOffset(offset).Id;
        return isThere ? this with { Place = zone } : this with { WrongPlace = written.Value.Trim(), NearestPlaces = [zone] };
    }

    SubscribeRequest WithPlace(string folded, string written) => ZoneNames.Find(folded) is { } place
        ? this with { Place = place }
        : this with { WrongPlace = Shortened.To(LongestShown, Shown(folded, written)), NearestPlaces = ZoneNames.Nearest(folded, Suggestions) };

    // As it was written, if it can be told apart from the rest.
    static string Shown(string folded, string written)
    {
        var trimmed = written.Trim(' ', ',');
        return ZoneNames.Fold(trimmed) == folded ? trimmed : folded;
    }

    static Match? Take(Regex form, ref string text)
    {
        var match = form.Match(text);
        if (!match.Success)
        {
            return null;
        }

        text = text.Remove(match.Index, match.Length).Insert(match.Index, " ");
        return match;
    }

    [GeneratedRegex(@"(?<![\w/])(?:(?:UTC|GMT)\s*(?<sign>[+\-\u2212])\s*|(?<=^|\s)(?<sign>[+\-\u2212]))(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex OffsetForm();

    // 8:30, 8.30, 08-30, 8h30, 8:30 am
    [GeneratedRegex(@"(?<!\S)(?<hour>[0-9]{1,3})[:.\-h](?<minute>[0-9]{1,2})\s*(?<half>[ap]\.?m\.?)?(?=$|[\s,])", RegexOptions.IgnoreCase)]
    private static partial Regex TimeForm();

    // 8 am, 8h, 0830
    [GeneratedRegex(@"(?<!\S)(?:(?<hour>[0-9]{1,2})\s*(?:(?<half>[ap]\.?m\.?)|h)|(?<hour>[0-9]{2})(?<minute>[0-9]{2}))(?=$|[\s,])", RegexOptions.IgnoreCase)]
    private static partial Regex LooseTimeForm();

    [GeneratedRegex(@"(?<!\S)(?<hour>[0-9]{1,3})(?=$|[\s,])")]
    private static partial Regex BareHourForm();
}
