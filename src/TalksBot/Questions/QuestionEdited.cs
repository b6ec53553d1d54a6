using TalksBot.Inbox;

namespace TalksBot.Questions;

/// <summary>A question got other words within the time in which its answer follows. Votes on the old answer end.</summary>
/// <param name="Id">The question.</param>
/// <param name="Text">Its new text.</param>
/// <param name="Previous">The question that it follows up now, or <see langword="null"/>.</param>
/// <param name="Found">What the sources say to it now.</param>
sealed record QuestionEdited(long Id, string Text, string? Previous, AnswerFinding? Found) : Change;
