using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Reads the dates that a sentence names.</summary>
static class DateReader
{
    const int LastDay = 31;

    // "23 to 25 May": the days before a month stand this many words away.
    const int DaysBefore = 4;

    /// <summary>The dates of what is told, or if it has none, of when it was said. Takes the words of all of them.</summary>
    public static IReadOnlyList<NamedDate> Read(WordsOfStatement words)
    {
        var told = new List<NamedDate>();
        var said = new List<NamedDate>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Is(i, FigureWordKind.Month))
            {
                (words.IsAttribution[i] ? said : told).AddRange(ReadAt(words, i));
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!words.IsTaken[i] && IsYear(words, i))
            {
                words.IsTaken[i] = true;
                (words.IsAttribution[i] ? said : told).Add(new NamedDate((int)words.Digits(i), null, null));
            }
        }

        return [.. (told.Count > 0 ? told : said).Distinct()];
    }

    static List<NamedDate> ReadAt(WordsOfStatement words, int month)
    {
        var days = new List<int>();
        var first = month;
        for (var i = month - 1; i >= Math.Max(0, month - DaysBefore) && words.Digits(i) is var day; i--)
        {
            if (IsDay(day) && !words.IsTaken[i])
            {
                days.Add((int)day);
                first = i;
            }
            else if (i == month - 1 || first - i > 1 || words.Digits(i) >= 0)
            {
                break;
            }
        }

        var last = month;
        if (days.Count == 0 && IsDay(words.Digits(month + 1)))
        {
            days.Add((int)words.Digits(month + 1));
            last = month + 1;
        }

        int? year = null;
        if (IsYear(words, last + 1))
        {
            year = (int)words.Digits(last + 1);
            last++;
        }

        // "May" is also a verb and "March" a walk: alone, only a capital makes a month of them.
        if (days.Count == 0 && year is null && words.Language == "en" && !char.IsUpper(words.Text[words[month].Start]))
        {
            return [];
        }

        words.IsTaken.AsSpan(first, last - first + 1).Fill(true);
        var number = (int)words.Known[month].Figure!.Value.Value;
        return days.Count == 0
            ? [new NamedDate(year, number, null)]
            : [.. days.Select(day => new NamedDate(year, number, day))];
    }

    static bool IsDay(double number) => number is >= 1 and <= LastDay;

    static bool IsYear(WordsOfStatement words, int at) =>
        at < words.Count && words[at].Has(WordMarks.Year) && words.Digits(at) is >= 1000 and < 2200 && words[at].Length == 4;
}
