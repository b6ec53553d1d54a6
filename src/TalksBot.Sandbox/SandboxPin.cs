namespace TalksBot.Sandbox;

/// <summary>A pinned message, and how it was pinned.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="By">Who pinned it.</param>
/// <param name="IsLoud">Whether the members were notified.</param>
public sealed record SandboxPin(int MessageId, SandboxUser By, bool IsLoud);
