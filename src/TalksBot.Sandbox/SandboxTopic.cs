namespace TalksBot.Sandbox;

/// <summary>A topic of a forum. The topic General is none: its messages have no thread.</summary>
/// <param name="Chat">The forum.</param>
/// <param name="Id">The <c>message_thread_id</c>, which is the id of the message that opened the topic.</param>
/// <param name="Name">The name.</param>
public sealed record SandboxTopic(SandboxChat Chat, int Id, string Name);
