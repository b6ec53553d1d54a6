namespace TalksBot.Chats;

/// <summary>A Telegram chat, as features see it.</summary>
/// <param name="Id">Telegram's id; negative for groups and channels.</param>
/// <param name="Kind">Private, group or channel.</param>
sealed record Chat(long Id, ChatKind Kind)
{
    /// <summary>Whether it is one person's conversation with the bot.</summary>
    public bool IsPrivate => Kind == ChatKind.Private;
}
