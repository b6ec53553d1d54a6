namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to those that a sentence is known to answer.</summary>
/// <param name="IsKnown">Whether any question is known for the sentence; if not, the rest tells nothing.</param>
/// <param name="Best">The likeness to the nearest, 0 to 1.</param>
/// <param name="Second">The likeness to the second nearest.</param>
/// <param name="OfKind">The likeness to the nearest that asks for the same kind of answer.</param>
/// <param name="Met">The question's words that the nearest has: bit i for word i.</param>
/// <param name="MetByAny">The question's words that any of them has.</param>
readonly record struct KnownMeeting(bool IsKnown, float Best, float Second, float OfKind, ulong Met, ulong MetByAny)
{
    /// <summary>How near it comes to these and to others together.</summary>
    public KnownMeeting And(KnownMeeting other) => new(
        IsKnown || other.IsKnown,
        Math.Max(Best, other.Best),
        other.Best > Best ? Math.Max(Best, other.Second) : Math.Max(Second, other.Best),
        Math.Max(OfKind, other.OfKind),
        other.Best > Best ? other.Met : Met,
        MetByAny | other.MetByAny);
}
