using TalksBot.Inbox;

namespace TalksBot.Questions;

/// <summary>A person voted on the answer to a question; the vote before, if any, counts no more.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="PersonId">Who voted.</param>
/// <param name="Vote">The vote, or <see langword="null"/> when it was taken back.</param>
/// <param name="At">When.</param>
sealed record VoteCast(long QuestionId, long PersonId, Vote? Vote, DateTimeOffset At) : Change;
