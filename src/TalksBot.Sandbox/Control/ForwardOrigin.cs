namespace TalksBot.Sandbox.Control;

/// <summary>Who said first what a message forwards.</summary>
static class ForwardOrigin
{
    public const string Field = "forward_origin";

    /// <summary>The name; <see langword="null"/> for a message that forwards nothing.</summary>
    public static string? NameOf(SandboxMessage message) => message.Extra?[Field] switch
    {
        null => null,
        var origin => (string?)(origin["sender_user"]?["first_name"] ?? origin["chat"]?["title"]) ?? "somebody",
    };
}
