using TalksBot.Knowledge.Answers;

namespace TalksBot.Questions;

/// <summary>What the sources said to a question when it was asked: kept with it, to tell what they lack.</summary>
/// <param name="Verdict">Whether they answered.</param>
/// <param name="Confidence">0 to 1: how sure the best passage was to answer.</param>
/// <param name="Passage">The passage shown first, by <see cref="PassageId"/>; <see langword="null"/> when none was shown.</param>
sealed record AnswerFinding(Verdict Verdict, double Confidence, string? Passage)
{
    /// <summary>What is kept of an answer.</summary>
    public static AnswerFinding Of(Answer answer) => new(
        answer.Verdict, answer.Confidence, answer.HasPassagesToShow ? PassageId.Of(answer.Passages[0]) : null);

    /// <summary>Whether it was a question that the sources left without a sure answer.</summary>
    public bool IsGap => Verdict is Verdict.Unsure or Verdict.NotInSources or Verdict.NothingMatches;
}
