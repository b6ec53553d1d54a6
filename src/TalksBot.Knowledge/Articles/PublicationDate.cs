using System.Globalization;

namespace TalksBot.Knowledge.Articles;

/// <summary>
/// When a source was published, as exactly as it is known: a day, a month, or not at all. Nothing is inferred: a month
/// stays a month.
/// </summary>
/// <param name="Year">The year, or <see langword="null"/> when the source is undated.</param>
/// <param name="Month">1 to 12, or <see langword="null"/> when the source is undated.</param>
/// <param name="Day">1 to 31, or <see langword="null"/> when only the month is known.</param>
public readonly record struct PublicationDate(int? Year, int? Month, int? Day) : IComparable<PublicationDate>
{
    /// <summary>The date of a source that does not show one.</summary>
    public static PublicationDate Undated => default;

    /// <summary>Whether anything is known about the date.</summary>
    public bool IsKnown => Year is not null;

    /// <summary>Reads <c>2025-06-02</c> or <c>2025-06</c>; an empty text is an undated source.</summary>
    /// <returns>Whether <paramref name="text"/> is one of these forms and exists in the calendar.</returns>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        date = Undated;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            date = new PublicationDate(day.Year, day.Month, day.Day);
            return true;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            date = new PublicationDate(month.Year, month.Month, null);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Orders from old to new. An undated source sorts before every dated one, so that it never counts as newer; a bare
    /// month sorts before the days in it for the same reason.
    /// </summary>
    public int CompareTo(PublicationDate other) => Rank(this).CompareTo(Rank(other));

    /// <summary>The date in the form that <see cref="TryParse"/> reads; empty when undated.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        (int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
        (int year, int month, null) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
        _ => "",
    };

    /// <summary>The date for readers of English: "2 June 2025", "June 2025" or "undated".</summary>
    public string ToEnglish() => (Year, Month, Day) switch
    {
        (int year, int month, int day) => new DateOnly(year, month, day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        (int year, int month, null) => new DateOnly(year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => "undated",
    };

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>.</summary>
    public static bool operator <(PublicationDate left, PublicationDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>.</summary>
    public static bool operator >(PublicationDate left, PublicationDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is older than or equal to <paramref name="right"/>.</summary>
    public static bool operator <=(PublicationDate left, PublicationDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is newer than or equal to <paramref name="right"/>.</summary>
    public static bool operator >=(PublicationDate left, PublicationDate right) => left.CompareTo(right) >= 0;

    static int Rank(PublicationDate date) => ((date.Year ?? 0) * 13 + (date.Month ?? 0)) * 32 + (date.Day ?? 0);
}
