namespace TalksBot.Outbox;

/// <summary>
/// Say the one thing that may be said in a chat that the bot is not in. Telegram takes one answer for a query, so a second
/// call is refused and does no harm.
/// </summary>
/// <param name="ChatId">The chat.</param>
/// <param name="QueryId">What the answer is for; after a while Telegram no longer takes it.</param>
/// <param name="Title">What the answer is called; nobody sees it.</param>
/// <param name="Html">The text in Telegram's HTML; 1 to 4,096 UTF-16 units once parsed.</param>
sealed record AnswerGuest(long ChatId, string QueryId, string Title, string Html) : BotCall(ChatId);
