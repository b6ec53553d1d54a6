namespace TalksBot.Outbox;

/// <summary>One of the messages that an answer or a digest is sent in.</summary>
/// <param name="Html">Its text in Telegram's HTML, within Telegram's length.</param>
/// <param name="Keyboard">Rows of buttons under it, or <see langword="null"/>.</param>
sealed record MessagePart(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null);
