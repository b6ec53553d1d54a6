namespace TalksBot.Sandbox.Chats;

/// <summary>Something that a chat page shows at once.</summary>
abstract record ChatEvent
{
    ChatEvent()
    {
    }

    /// <summary>A message is new, or was edited.</summary>
    internal sealed record Said(SandboxMessage Message) : ChatEvent;

    /// <summary>A message is gone.</summary>
    internal sealed record Deleted(SandboxChat Chat, int MessageId) : ChatEvent;

    /// <summary>The bot is at work in a chat, perhaps in one topic of it.</summary>
    internal sealed record Typing(SandboxChat Chat, int? TopicId) : ChatEvent;

    /// <summary>Members, rights, topics or pins of a chat are others now.</summary>
    internal sealed record Changed(SandboxChat Chat) : ChatEvent;

    /// <summary>People, the bot or the clock are others now.</summary>
    internal sealed record WorldChanged : ChatEvent;
}
