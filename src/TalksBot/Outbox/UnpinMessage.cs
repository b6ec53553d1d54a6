namespace TalksBot.Outbox;

/// <summary>Take a message from the pinned ones. May be repeated without harm.</summary>
/// <param name="ChatId">The chat of the message.</param>
/// <param name="MessageId">The message.</param>
sealed record UnpinMessage(long ChatId, int MessageId) : BotCall(ChatId);
