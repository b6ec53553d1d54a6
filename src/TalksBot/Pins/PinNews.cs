using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>Whether the articles have brought something that the moderators should know of a pinned answer.</summary>
static class PinNews
{
    /// <summary>
    /// Whether a better passage answers now, which the pinned message does not show, or sources contradict each other that
    /// did not before. What the moderators were told of before is no news, nor are the shown passages in another order.
    /// </summary>
    public static bool Is(PinnedAnswer pin, AnswerStand now) => IsBetter(pin, now) || IsContradicted(pin, now);

    static bool IsBetter(PinnedAnswer pin, AnswerStand now) =>
        now.IsSure && !pin.Stand.Shows(now.Passage) && now.Passage != pin.Newer?.Passage;

    static bool IsContradicted(PinnedAnswer pin, AnswerStand now) =>
        now.Claims.Length > 0 && now.Claims != pin.Stand.Claims && now.Claims != pin.Newer?.Claims;
}
