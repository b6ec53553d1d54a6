namespace TalksBot.Sandbox.Control;

/// <summary>The name over a message.</summary>
static class SenderName
{
    public static string Of(SandboxMessage message) => message.SenderChat?.Title ?? message.From.FirstName;
}
