namespace TalksBot.Sandbox.Chats;

/// <summary>Something that a chat page shows at once.</summary>
/// <param name="Kind">What happened: <c>message</c>, <c>deleted</c>, <c>pins</c> or <c>typing</c>.</param>
/// <param name="Chat">Where.</param>
/// <param name="Message">The new or edited message, if that is what happened.</param>
/// <param name="MessageId">The message that was deleted.</param>
sealed record ChatEvent(string Kind, SandboxChat Chat, SandboxMessage? Message = null, int? MessageId = null);
