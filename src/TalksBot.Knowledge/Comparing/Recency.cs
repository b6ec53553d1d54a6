namespace TalksBot.Knowledge.Comparing;

/// <summary>Tells which statements a newer one has made old.</summary>
static class Recency
{
    /// <summary>One that answers this much worse is not put first for being newer.</summary>
    const double AboutAsWell = .3;

    /// <summary>Whether a statement tells of a later time what another tells of an earlier one, and answers about as well.</summary>
    public static bool Renews(Statement newer, Statement older) =>
        older.Published.IsKnown && newer.Published > older.Published
        && newer.Ranked.Score >= AboutAsWell * older.Ranked.Score
        && SameMatter.HoldsAtTwoTimes(newer, older);

    /// <summary>
    /// Of statements in their order, the first that numbers one more of what is asked than another counts: after "the third
    /// round" of July, June's "two rounds" is no answer any more.
    /// </summary>
    /// <param name="statements">All.</param>
    /// <param name="count">One that counts what is asked for.</param>
    /// <param name="asked">What is asked for.</param>
    public static Statement? Outgrows(IReadOnlyList<Statement> statements, Statement count, AskedFigure asked)
    {
        if (!asked.IsCount || asked.IsTimed || !count.Published.IsKnown
            || count.Figures.Where(figure => !figure.IsOrdinal && asked.Is(figure)).ToList() is not [var counted])
        {
            return null;
        }

        return statements
            .Where(one => one.Published > count.Published && one.Names.Any(count.Names.Contains) && !one.IsPlanned)
            .Select(one => (Statement: one, Number: Numbered(one, asked)))
            .Where(one => one.Number > counted.High)
            .OrderByDescending(one => one.Number)
            .Select(one => one.Statement)
            .FirstOrDefault();
    }

    static double Numbered(Statement statement, AskedFigure asked) =>
        statement.Figures.Where(figure => figure.IsOrdinal && asked.Is(figure)).Select(figure => figure.Low).DefaultIfEmpty().Max();
}
