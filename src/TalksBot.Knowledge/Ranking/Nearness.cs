namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to some known ones.</summary>
/// <param name="Best">The likeness to the nearest, 0 to 1.</param>
/// <param name="Second">The likeness to the second nearest.</param>
/// <param name="OfKind">The likeness to the nearest that asks for the same kind of answer.</param>
/// <param name="Density">The sum of the fourth powers of all likenesses: many near ones count more than one, far ones hardly at all.</param>
/// <param name="Met">The question's words that the nearest has: bit i for word i.</param>
/// <param name="MetByAny">The question's words that any of them has.</param>
readonly record struct Nearness(float Best, float Second, float OfKind, float Density, ulong Met, ulong MetByAny)
{
    /// <summary>How near it comes to a single one.</summary>
    /// <param name="likeness">The likeness to it.</param>
    /// <param name="isOfKind">Whether that asks for the same kind of answer.</param>
    /// <param name="met">The question's words that it has.</param>
    public static Nearness Of(float likeness, bool isOfKind, ulong met) =>
        new(likeness, 0, isOfKind ? likeness : 0, likeness * likeness * likeness * likeness, met, met);

    /// <summary>How near it comes to these and to others together.</summary>
    public Nearness And(Nearness other) => new(
        Math.Max(Best, other.Best),
        other.Best > Best ? Math.Max(Best, other.Second) : Math.Max(Second, other.Best),
        Math.Max(OfKind, other.OfKind),
        Density + other.Density,
        other.Best > Best ? other.Met : Met,
        MetByAny | other.MetByAny);
}
