namespace TalksBot.Chats;

/// <summary>Somebody turned to the bot in a chat that it is not in, where it may say one thing.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">Where it was said.</param>
/// <param name="From">Who said it.</param>
/// <param name="QueryId">What Telegram wants the answer for.</param>
/// <param name="Text">What was asked: without mentions of the bot, trimmed; else the message replied to; may be empty.</param>
sealed record GuestQuestion(long UpdateId, Chat Chat, Person From, string QueryId, string Text)
    : Incoming(UpdateId, Chat, From);
