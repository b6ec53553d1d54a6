namespace TalksBot.Sandbox;

/// <summary>A chat of the Sandbox: a private one between a person and the bot, or a supergroup.</summary>
/// <param name="Id">The chat identifier: the person's id in a private chat, negative in a group.</param>
/// <param name="Title">The group's title; in a private chat the person's first name.</param>
/// <param name="Person">The person of a private chat; <see langword="null"/> in a group.</param>
public sealed record SandboxChat(long Id, string Title, SandboxUser? Person = null)
{
    /// <summary>Whether this is the chat of one person and the bot.</summary>
    public bool IsPrivate => Person is not null;
}
