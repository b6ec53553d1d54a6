namespace TalksBot.Chats;

/// <summary>A message that somebody wrote, or has just edited.</summary>
/// <param name="UpdateId">Telegram's number of the update.</param>
/// <param name="Chat">Where it was written.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="MessageId">Its number in the chat.</param>
/// <param name="ThreadId">The forum topic that an answer belongs in, or <see langword="null"/> for none or General.</param>
/// <param name="Text">
/// What was said, in the text or under a picture: without the command and without mentions of the bot, trimmed. Empty when
/// nothing is left, or when it has no words at all.
/// </param>
/// <param name="Command">The command's name in lower case without slash and bot name, or <see langword="null"/>.</param>
/// <param name="WrittenAt">When it was written first; edits leave this as it is.</param>
sealed record IncomingMessage(
    long UpdateId,
    Chat Chat,
    Person From,
    int MessageId,
    int? ThreadId,
    string Text,
    string? Command,
    DateTimeOffset WrittenAt) : Incoming(UpdateId, Chat, From)
{
    /// <summary>Whether it turns to the bot: in private always, in a group by command, mention or reply.</summary>
    public required bool IsAddressed { get; init; }

    /// <summary>Whether it is an earlier message with another text.</summary>
    public bool IsEdited { get; init; }

    /// <summary>When it was edited last; <see langword="null"/> if it never was.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What it shares with the other pictures of its album, or <see langword="null"/> when it is in none.</summary>
    public string? AlbumId { get; init; }

    /// <summary>Whether it is a voice message, a picture or the like, without a word under it.</summary>
    public bool IsWordless { get; init; }

    /// <summary>The message that it replies to, or <see langword="null"/>.</summary>
    public RepliedMessage? RepliesTo { get; init; }
}
