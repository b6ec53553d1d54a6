namespace TalksBot.Sandbox;

/// <summary>A line of the bot's command menu.</summary>
/// <param name="Command">The command without its slash.</param>
/// <param name="Description">What it says beside it.</param>
public sealed record SandboxCommand(string Command, string Description);
