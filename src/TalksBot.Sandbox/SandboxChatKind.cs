namespace TalksBot.Sandbox;

/// <summary>The kinds of chats, as in the Bot API's <c>Chat.type</c>.</summary>
public enum SandboxChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>A basic group, which may be upgraded.</summary>
    Group,

    /// <summary>A supergroup.</summary>
    Supergroup,

    /// <summary>A channel, which only its administrators post to.</summary>
    Channel,
}
