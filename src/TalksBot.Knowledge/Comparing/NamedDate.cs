namespace TalksBot.Knowledge.Comparing;

/// <summary>A date that a sentence names, as far as it names it.</summary>
/// <param name="Year">The year, or <see langword="null"/>.</param>
/// <param name="Month">1 to 12, or <see langword="null"/>.</param>
/// <param name="Day">1 to 31, or <see langword="null"/>.</param>
readonly record struct NamedDate(int? Year, int? Month, int? Day)
{
    /// <summary>Whether both may be the same date: nothing that both name is different.</summary>
    public bool Fits(NamedDate other) =>
        Fit(Year, other.Year) && Fit(Month, other.Month) && Fit(Day, other.Day);

    /// <summary>Whether two sentences name different dates, and so tell of different events or of different states.</summary>
    public static bool ToldApart(IReadOnlyList<NamedDate> some, IReadOnlyList<NamedDate> others) =>
        some.Count > 0 && others.Count > 0
        && (some.Count != others.Count || some.Any(one => !others.Any(one.Fits)) || others.Any(one => !some.Any(one.Fits)));

    static bool Fit(int? one, int? other) => one is null || other is null || one == other;
}
