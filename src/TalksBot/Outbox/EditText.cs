namespace TalksBot.Outbox;

/// <summary>Give one of the bot's own messages another text.</summary>
/// <param name="ChatId">The chat of the message.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Html">The new text in Telegram's HTML; 1 to 4,096 UTF-16 units once parsed.</param>
/// <param name="Keyboard">Its rows of buttons from now on, or <see langword="null"/> for none.</param>
sealed record EditText(long ChatId, int MessageId, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
    : BotCall(ChatId);
