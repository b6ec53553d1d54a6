using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// Writes dates of a question as texts write them: "02.06.2025" as "2 June 2025", and in other languages than English numbers
/// without the ending that grammar hangs on them: "16-го" and "16'da" as "16".
/// </summary>
static partial class DateSpelling
{
    static readonly FrozenSet<string> CyrillicEndings =
        "го ого его му ому ему й ий ый ій ой ей я ая а е ое є ї ої ю ую у ою ти та те м ом ем им ым ми ими ыми х их ых і ім ть мя"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Of cases and ordinals, without marks on their letters, and none that is a word as well: "2-saat" are two hours.
    static readonly FrozenSet<string> TurkicEndings = (
        "i u a e yi yu ya ye ni nu na ne si su in un nin nun da de ta te dan den tan ten nda nde ndan nden "
        + "ini inu inde unde inda unda inden unden sini sina sine sinda sinde sindan sinden sinin "
        + "deki daki teki taki ndeki ndaki indeki undeki indaki undaki sindaki sindeki "
        + "ci cu nci ncu inci uncu cide cida incide uncuda incisi uncusu la le lar ler")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The question with dates written out and, unless it is in English, numbers without endings.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">The language of the month's name, ISO 639-1; English if it is none of the glossary's.</param>
    public static string Spell(string text, string? language)
    {
        text = YearFirst().Replace(text, found => Write(found, language));
        text = DayFirst().Replace(text, found => Write(found, language));
        // In English "16.05" is a time of day or a price as well.
        return language is null or "en"
            ? text
            : NumberEnding().Replace(
                WithoutYear().Replace(text, found => Write(found, language)),
                found => IsEnding(found.Groups["ending"].Value.ToLowerInvariant(), language) ? "" : found.Value);
    }

    static bool IsEnding(string letters, string language) => language is "uk" or "ru"
        ? CyrillicEndings.Contains(letters)
        : TurkicEndings.Contains(string.Concat(letters.Select(LatinLetter.Plain)));

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

    [GeneratedRegex(@"(?<=\d)['\u2019-](?<ending>\p{L}{1,7})(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberEnding();

    [GeneratedRegex(@"(?<![\d.,])(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.,/])(?<day>[0-9]{1,2})[./](?<month>[0-9]{1,2})[./](?<year>(?:19|20)[0-9]{2})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![\d.,/:])(?<day>[0-9]{2})\.(?<month>0[1-9]|1[0-2])(?![\d.,/:]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();
}
