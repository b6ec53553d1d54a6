namespace TalksBot.Sandbox.Control;

/// <summary>A topic of a forum, as the chat page shows it.</summary>
sealed record TopicView(int Id, string Name);
