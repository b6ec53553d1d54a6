namespace TalksBot.Outbox;

/// <summary>Delete the messages of an answer that its newer text needs no more. May be repeated without harm.</summary>
/// <param name="ChatId">The chat of the question.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Parts">How many of the answer's messages stay: the first ones.</param>
sealed record TrimAnswer(long ChatId, long QuestionId, int Parts) : BotCall(ChatId);
