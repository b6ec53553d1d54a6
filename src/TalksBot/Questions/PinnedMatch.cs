using TalksBot.Knowledge.Answers;

namespace TalksBot.Questions;

/// <summary>Whether a question was settled by a pinned answer.</summary>
static class PinnedMatch
{
    // The bot answers from a lower confidence on, since readers see the passage and judge for themselves. To speak in the
    // moderators' name takes a passage that is more likely right than wrong.
    const double Sure = .5;

    /// <summary>
    /// The newest pinned answer that answers a question: both are sure, and the ranking puts the same sentence first for
    /// both, or the words are the same.
    /// </summary>
    /// <remarks>
    /// The rule goes by what answers, not by how much the words have in common: "Who chaired the meeting?" and "Who was in
    /// the chair?" share little and have one answer, "Who chaired the first meeting?" shares nearly all and has another.
    /// Where one sentence settles two questions of different meaning, the pinned message does show the answer to both.
    /// Neighbouring questions that only come close to the sentence are not sure and fall out. A newer sentence that the
    /// moderators were told of counts as the pin's own, as long as they let the pin stand beside it.
    /// </remarks>
    /// <param name="pins">The group's pinned answers, the newest first.</param>
    /// <param name="answer">What the articles say to the question.</param>
    /// <param name="previous">The question that it follows up, or <see langword="null"/>.</param>
    public static PinnedAnswer? Find(IReadOnlyList<PinnedAnswer> pins, Answer answer, string? previous)
    {
        var stand = AnswerStand.Of(answer);
        return pins.FirstOrDefault(pin => pin.State == PinState.Pinned
            && ((answer.Confidence >= Sure && (IsSettled(stand, pin.Stand) || IsSettled(stand, pin.Newer))) || HasSameWords(pin, answer.Question, previous)));
    }

    static bool IsSettled(AnswerStand asked, AnswerStand? pinned) =>
        pinned is { IsSure: true, Passage.Length: > 0 } && asked.IsSure && asked.Passage == pinned.Passage;

    static bool HasSameWords(PinnedAnswer pin, string question, string? previous) =>
        previous is null && pin.Previous is null
        && string.Equals(pin.Question.Trim(), question.Trim(), StringComparison.OrdinalIgnoreCase);
}
