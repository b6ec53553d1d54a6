namespace TalksBot.Sandbox;

/// <summary>A chat of the Sandbox: a private one between a person and the bot, a group or a channel.</summary>
/// <param name="Id">The chat identifier: the person's id in a private chat, negative elsewhere.</param>
/// <param name="Title">The title; in a private chat the person's first name.</param>
/// <param name="Person">The person of a private chat; <see langword="null"/> elsewhere.</param>
public sealed record SandboxChat(long Id, string Title, SandboxUser? Person = null)
{
    /// <summary>What kind of chat it is.</summary>
    public SandboxChatKind Kind { get; init; } = Person is null ? SandboxChatKind.Supergroup : SandboxChatKind.Private;

    /// <summary>Whether the supergroup has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Whether this is the chat of one person and the bot.</summary>
    public bool IsPrivate => Person is not null;

    /// <summary>The kind in the Bot API's words.</summary>
    internal string KindName => Kind switch
    {
        SandboxChatKind.Private => "private",
        SandboxChatKind.Group => "group",
        SandboxChatKind.Channel => "channel",
        _ => "supergroup",
    };
}
