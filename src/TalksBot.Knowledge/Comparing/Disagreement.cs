namespace TalksBot.Knowledge.Comparing;

/// <summary>Finds what other statements say against one.</summary>
static class Disagreement
{
    /// <summary>The words by which two statements about the same matter differ, or <see langword="null"/>.</summary>
    public static (string One, string Other)? Between(Statement one, Statement other, AskedFigure asked) =>
        InFigures(one, other, asked) ?? InClaims(one, other);

    static (string, string)? InFigures(Statement one, Statement other, AskedFigure asked)
    {
        foreach (var first in Single(one))
        {
            foreach (var second in Single(other))
            {
                if (first.DiffersFrom(second) && SameMatter.HoldsFor(one, first, other, second, asked))
                {
                    return (one.Text[first.Start..first.End], other.Text[second.Start..second.End]);
                }
            }
        }

        return null;
    }

    static (string, string)? InClaims(Statement one, Statement other)
    {
        foreach (var first in one.Claims)
        {
            foreach (var second in other.Claims)
            {
                if (first.Pair == second.Pair && first.IsSecond != second.IsSecond
                    && SameMatter.HoldsFor(one, first, other, second))
                {
                    return (one.Text[first.Start..first.End], other.Text[second.Start..second.End]);
                }
            }
        }

        return null;
    }

    // "1,212 bodies on 11 June and 1,200 on 14 June": of several counts of one thing none stands for the whole.
    static IEnumerable<Figure> Single(Statement statement) => statement.Figures.Where(figure =>
        !figure.IsOrdinal && statement.Figures.Count(other => other.CountsAs(figure)) == 1);
}
