namespace TalksBot.Knowledge.Comparing;

/// <summary>
/// Whether two statements are about the same matter. It rather says no: different events rightly have different figures,
/// and a false alarm costs more trust than a missed one.
/// </summary>
static class SameMatter
{
    const double MostWords = .6;

    // One word on either side is enough to make it another thing: the price of wheat, the price of barley.
    const double AllWords = 1;

    /// <summary>Whether two figures are told of the same thing.</summary>
    public static bool HoldsFor(Statement one, Figure first, Statement other, Figure second, AskedFigure asked)
    {
        if (ToldApart(one, other) || one.IsPlanned != other.IsPlanned || one.HasSourcesOf(other))
        {
            return false;
        }

        var isAsked = asked.Is(first) && asked.Is(second);
        if (!isAsked && !first.CountsAs(second))
        {
            return false;
        }

        if (first.IsNear(second))
        {
            return true;
        }

        return !one.NamesOthersThan(other) && one.IsWhole == other.IsWhole
            && Overlap(one, other, [], extra: 0) is var (shared, share)
            && share >= AllWords && shared >= (isAsked ? 2 : 3);
    }

    /// <summary>Whether opposite claims are made of the same thing.</summary>
    public static bool HoldsFor(Statement one, Claim first, Statement other, Claim second)
    {
        // Equal figures belong to what a claim is about: a truce of thirty days.
        var figures = one.Figures.Count(figure => other.Figures.Any(like => figure.CountsAs(like) && !figure.DiffersFrom(like)));
        return !ToldApart(one, other) && !one.NamesOthersThan(other)
            && one.Figures.Count(figure => !figure.IsOrdinal) == other.Figures.Count(figure => !figure.IsOrdinal)
            && !one.Figures.Any(figure => other.Figures.Any(unlike => figure.CountsAs(unlike) && figure.DiffersFrom(unlike)))
            && Overlap(one, other, [first.Term, second.Term], figures) is ( >= 2, >= MostWords);
    }

    /// <summary>
    /// Whether two statements tell the same at two times. What both date is an event, which does not change with time.
    /// </summary>
    public static bool HoldsAtTwoTimes(Statement one, Statement other) =>
        (one.Dates.Count == 0 || other.Dates.Count == 0) && !one.NamesOthersThan(other) && !one.NumbersOthersThan(other)
        && !one.NumbersWhatCounts(other) && !other.NumbersWhatCounts(one)
        && one.IsPlanned == other.IsPlanned && Overlap(one, other, [], extra: 0) is ( >= 3, >= AllWords);

    static bool ToldApart(Statement one, Statement other) =>
        NamedDate.ToldApart(one.Dates, other.Dates) || one.NumbersOthersThan(other);

    static (int Shared, double Share) Overlap(Statement one, Statement other, ReadOnlySpan<ulong> without, int extra)
    {
        var shared = extra;
        var (size, otherSize) = (one.Words.Count + extra, other.Words.Count + extra);
        foreach (var term in without)
        {
            size -= one.Words.ContainsKey(term) ? 1 : 0;
            otherSize -= other.Words.ContainsKey(term) ? 1 : 0;
            shared -= one.Words.ContainsKey(term) && other.Words.ContainsKey(term) ? 1 : 0;
        }

        shared += size <= otherSize ? one.SharedWords(other) : other.SharedWords(one);
        var smaller = Math.Min(size, otherSize);
        return (shared, smaller > 0 ? (double)shared / smaller : 0);
    }
}
