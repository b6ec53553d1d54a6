namespace TalksBot.Sandbox;

/// <summary>What the bot showed to somebody who pressed a button.</summary>
/// <param name="Text">The text; empty when only an address is opened.</param>
/// <param name="ShowAlert">Whether it is a dialogue that must be closed, and not a passing notice.</param>
/// <param name="Url">The address that the client opens, if any.</param>
public sealed record SandboxAlert(string Text, bool ShowAlert, string? Url);
