using TalksBot.Knowledge.Comparing;

namespace TalksBot.Knowledge.Digesting;

/// <summary>Whether two sentences tell the same, perhaps in other words or in another language.</summary>
/// <remarks>
/// Unlike <see cref="SameMatter"/>, which must not raise a false alarm, this one rather says yes: a reader misses less of a
/// digest that leaves out a neighbouring fact than of one that tells a fact twice.
/// </remarks>
static class SameNews
{
    /// <summary>From this likeness on they tell the same; set by hand, on pairs of the sentences of several articles on one event.</summary>
    public const double Threshold = .5;

    /// <summary>How much of what they tell, apart from who says it, is the same: 0 to 1.</summary>
    public static double Likeness(NewSentence one, NewSentence other, Rarity rarity)
    {
        var there = one.Content.ShareIn(other.Content, rarity);
        var back = other.Content.ShareIn(one.Content, rarity);
        return .5 * Math.Max(there, back) + .5 * Math.Min(there, back);
    }

    /// <summary>Whether they tell the same.</summary>
    public static bool Holds(NewSentence one, NewSentence other, Rarity rarity) => Likeness(one, other, rarity) >= Threshold;
}
