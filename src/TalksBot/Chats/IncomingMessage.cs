namespace TalksBot.Chats;

/// <summary>A message addressed to the bot: a command, a mention, a reply to it, or anything in a private chat.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">Where it was written.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="MessageId">Its number in the chat.</param>
/// <param name="ThreadId">The forum topic that an answer belongs in, or <see langword="null"/> for none or General.</param>
/// <param name="Text">
/// What was said to the bot: without the command and without mentions of the bot, trimmed. Empty when nothing is left.
/// </param>
/// <param name="RepliesTo">The message of the bot's that it replies to, or <see langword="null"/>.</param>
/// <param name="Command">The command's name in lower case without slash and bot name, or <see langword="null"/>.</param>
sealed record IncomingMessage(
    long UpdateId,
    Chat Chat,
    Person From,
    int MessageId,
    int? ThreadId,
    string Text,
    int? RepliesTo,
    string? Command) : Incoming(UpdateId, Chat, From);
