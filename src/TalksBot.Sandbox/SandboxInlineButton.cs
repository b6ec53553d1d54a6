namespace TalksBot.Sandbox;

/// <summary>The button above inline results, which opens the private chat with the bot.</summary>
/// <param name="Text">The label.</param>
/// <param name="StartParameter">The payload of the <c>/start</c> that it sends.</param>
public sealed record SandboxInlineButton(string Text, string? StartParameter);
