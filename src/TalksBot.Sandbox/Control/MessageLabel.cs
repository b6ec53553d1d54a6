using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.Control;

/// <summary>What stands in for a message without text.</summary>
static class MessageLabel
{
    public static string Of(SandboxMessage message) => message.Extra?.FirstOrDefault(IsKind).Key switch
    {
        null => "",
        "photo" => "Photo",
        "voice" => "Voice message",
        "sticker" => "Sticker",
        var kind => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' '),
    };

    static bool IsKind(KeyValuePair<string, JsonNode?> field) => field.Key != ForwardOrigin.Field;
}
