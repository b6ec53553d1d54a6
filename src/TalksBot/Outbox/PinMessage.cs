namespace TalksBot.Outbox;

/// <summary>Pin a message. May be repeated without harm.</summary>
/// <param name="ChatId">The chat of the message.</param>
/// <param name="MessageId">The message.</param>
/// <param name="IsSilent">Whether the members are not notified.</param>
sealed record PinMessage(long ChatId, int MessageId, bool IsSilent) : BotCall(ChatId);
