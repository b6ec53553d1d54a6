using TalksBot.Knowledge.Ranking;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Tells which of two statements that answer a question about as well is the better answer for what it tells of.</summary>
static class Precedence
{
    /// <summary>One that answers this much worse is not put first.</summary>
    const double AboutAsWell = .5;

    /// <summary>Whether a statement goes before another, which stands before it.</summary>
    public static bool HasOver(Statement one, Statement other, AskedFigure asked) =>
        one.Ranked.Score >= AboutAsWell * other.Ranked.Score && Holds(one.Ranked.Coverage, other.Ranked.Coverage)
        && (IsDeedOfPlan(one, other, asked) || IsWholeOfPart(one, other, asked));

    static bool Holds(Coverage one, Coverage other) => one.InText >= other.InText;

    // Of what was done and what was to be done the deed is the answer to "did they?": "handed over", "will hand over".
    static bool IsDeedOfPlan(Statement one, Statement other, AskedFigure asked) =>
        asked.IsOfPast && one.IsDone && other.IsPlanned && !other.IsDone && (!asked.IsCount || one.Figures.Any(asked.Is))
        && TellOfOneThing(one, other);

    // Whoever asks how many wants all of them, not those of some days: "6,057 in total", "1,212 on 11 June".
    static bool IsWholeOfPart(Statement one, Statement other, AskedFigure asked) =>
        asked.IsCount && !asked.IsTimed && one.IsWhole && !other.IsWhole && one.IsPlanned == other.IsPlanned
        && Counted(one, asked) is [var whole] && Counted(other, asked) is { Count: > 0 } parts
        && parts.All(part => part.High < whole.Low)
        && TellOfOneThing(one, other);

    static bool TellOfOneThing(Statement one, Statement other) => one.SharedWords(other) > 1 && !one.NamesOthersThan(other);

    static List<Figure> Counted(Statement statement, AskedFigure asked) =>
        [.. statement.Figures.Where(figure => !figure.IsOrdinal && asked.Is(figure))];
}
