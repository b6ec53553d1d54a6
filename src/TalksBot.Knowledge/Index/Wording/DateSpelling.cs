using System.Globalization;
using System.Text.RegularExpressions;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>Writes dates of a question that are digits only as texts write them: "02.06.2025" as "2 June 2025".</summary>
static partial class DateSpelling
{
    /// <summary>The question with such dates written out.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">The language of the month's name, ISO 639-1; English if it is none of the glossary's.</param>
    public static string Spell(string text, string? language)
    {
        text = YearFirst().Replace(text, found => Write(found, language));
        text = DayFirst().Replace(text, found => Write(found, language));
        // In English "16.05" is a time of day or a price as well.
        return language is null or "en" ? text : WithoutYear().Replace(text, found => Write(found, language));
    }

    static string Write(Match found, string? language)
    {
        var (day, month) = (Number("day"), Number("month"));
        return day is < 1 or > 31 || month is < 1 or > 12
            ? found.Value
            : $"{day} {Month(month, language)} {found.Groups["year"].Value}".TrimEnd();

        int Number(string group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    static string Month(int number, string? language)
    {
        var english = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number);
        return WordLists.BuiltIn.Glossary
            .First(entry => entry.In("en").Contains(english)).In(language ?? "en").FirstOrDefault(english);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.,/])(?<day>[0-9]{1,2})[./](?<month>[0-9]{1,2})[./](?<year>(?:19|20)[0-9]{2})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![\d.,/:])(?<day>[0-9]{2})\.(?<month>0[1-9]|1[0-2])(?![\d.,/:]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();
}
