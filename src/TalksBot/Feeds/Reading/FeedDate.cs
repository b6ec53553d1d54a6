using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.Feeds.Reading;

/// <summary>
/// Reads the day out of the dates that feeds write. The time and its zone do not matter: an article is dated as its publisher
/// dates it.
/// </summary>
static partial class FeedDate
{
    // Nobody published by feed before; programs write 1970 or year 1 when they know no date.
    const int FirstYear = 1995;

    // RFC 822 has English months alone; programs write those of their own language all the same.
    static readonly string[][] Months =
    [
        ["jan", "янв", "січ", "oca", "yan"],
        ["feb", "фев", "лют", "şub", "sub", "fev"],
        ["mar", "мар", "бер"],
        ["apr", "апр", "кві", "nis"],
        ["may", "мая", "май", "тра"],
        ["jun", "июн", "чер", "haz", "iyn"],
        ["jul", "июл", "лип", "tem", "iyl"],
        ["aug", "авг", "сер", "ağu", "agu", "avq"],
        ["sep", "сен", "вер", "eyl", "sen"],
        ["oct", "окт", "жов", "eki", "okt"],
        ["nov", "ноя", "лис", "kas", "noy"],
        ["dec", "дек", "гру", "ara", "dek"],
    ];

    /// <summary>
    /// The day in an RFC 822 date (with or without weekday, seconds, zone, and with two digits for the year), an ISO 8601 one, or
    /// <c>02.06.2025</c>.
    /// </summary>
    /// <param name="text">The date, or <see langword="null"/>.</param>
    /// <param name="today">Today: a date that lies more than a day ahead is a wrong one.</param>
    /// <returns><see langword="null"/> when it is none of these, or no day that an article can be of.</returns>
    public static DateOnly? Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var named = Named().Match(text);
        var iso = Iso().Match(text);
        var dotted = Dotted().Match(text);
        var day = iso.Success ? Day(iso, Number(iso, "month"))
            : named.Success ? Day(named, Month(named.Groups["month"].Value))
            : dotted.Success ? Day(dotted, Number(dotted, "month"))
            : null;
        return day is { } found && found.Year >= FirstYear && found <= today.AddDays(1) ? found : null;
    }

    static DateOnly? Day(Match match, int month)
    {
        var (day, year) = (Number(match, "day"), Number(match, "year"));
        year += match.Groups["year"].Length > 2 ? 0 : year < 70 ? 2000 : 1900;
        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    static int Month(string name) => 1 + Array.FindIndex(
        Months, starts => Array.Exists(starts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2})[\s-]+(?<month>\p{L}{3,})\.?,?[\s-]+(?<year>[0-9]{4}|[0-9]{2})(?![0-9:])")]
    private static partial Regex Named();

    [GeneratedRegex(@"\A\s*(?<year>[0-9]{4})[-/]?(?<month>[0-9]{2})[-/]?(?<day>[0-9]{2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A\s*(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})(?![0-9])")]
    private static partial Regex Dotted();
}
