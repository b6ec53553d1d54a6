namespace TalksBot.Chats;

/// <summary>What sort of chat it is. Telegram's groups and supergroups are one kind here: people see no difference.</summary>
enum ChatKind
{
    /// <summary>One person with the bot.</summary>
    Private,

    /// <summary>A group or a supergroup.</summary>
    Group,

    /// <summary>A channel.</summary>
    Channel,
}
