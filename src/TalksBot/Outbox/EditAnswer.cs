namespace TalksBot.Outbox;

/// <summary>
/// Give one of the messages that answer a question another text. Which message that is, is looked up when its turn comes:
/// the answer may not be sent yet. Where the answer has no such message, it is sent.
/// </summary>
/// <param name="ChatId">The chat of the question.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Part">Which of the answer's messages, from 0.</param>
/// <param name="ThreadId">The forum topic of a new message, or <see langword="null"/> for none or General.</param>
/// <param name="Html">The text in Telegram's HTML; 1 to 4,096 UTF-16 units once parsed.</param>
/// <param name="ReplyTo">The message that a new message replies to; sent without a reply when that one is gone.</param>
/// <param name="Keyboard">Its rows of buttons from now on, or <see langword="null"/> for none.</param>
sealed record EditAnswer(
    long ChatId, long QuestionId, int Part, int? ThreadId, string Html, int? ReplyTo, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
    : BotCall(ChatId)
{
    /// <summary>What is to be done now that the answer's messages are known, in the order they were sent.</summary>
    public BotCall For(IReadOnlyList<int> messages) => Part < messages.Count
        ? new EditText(ChatId, messages[Part], Html, Keyboard)
        : new SendText(ChatId, ThreadId, Html, ReplyTo, Keyboard);
}
