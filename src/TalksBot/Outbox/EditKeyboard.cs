namespace TalksBot.Outbox;

/// <summary>Give one of the bot's own messages other buttons; its text stays.</summary>
/// <param name="ChatId">The chat of the message.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Keyboard">Its rows of buttons from now on.</param>
sealed record EditKeyboard(long ChatId, int MessageId, IReadOnlyList<IReadOnlyList<Button>> Keyboard) : BotCall(ChatId);
