namespace TalksBot.Knowledge.Ranking;

/// <summary>How near a question comes to those that people are known to ask for a sentence.</summary>
/// <param name="IsKnown">Whether any question that it answers is known; if not, <paramref name="Answered"/> tells nothing.</param>
/// <param name="Answered">To those that it answers.</param>
/// <param name="Unanswered">To those that it seems to answer and does not.</param>
readonly record struct KnownMeeting(bool IsKnown, Nearness Answered, Nearness Unanswered)
{
    /// <summary>
    /// To those of all sentences that none answers. Nothing for a sentence of an article that has no known questions: whoever
    /// wrote down that nothing answers had not read it, and it may well answer.
    /// </summary>
    public Nearness UnansweredByAll { get; init; }

    /// <summary>How near it comes to these and to others together.</summary>
    public KnownMeeting And(KnownMeeting other) =>
        new(IsKnown || other.IsKnown, Answered.And(other.Answered), Unanswered.And(other.Unanswered));
}
