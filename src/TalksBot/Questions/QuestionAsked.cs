using TalksBot.Inbox;

namespace TalksBot.Questions;

/// <summary>A question was asked: it goes into the log.</summary>
/// <param name="Question">The question.</param>
sealed record QuestionAsked(AskedQuestion Question) : Change;
