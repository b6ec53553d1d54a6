using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests;

namespace TalksBot.Receiving;

/// <summary>
/// getUpdates with each update left as Telegram sent it: one of an unknown form must not make the whole batch
/// unreadable for as long as Telegram keeps it.
/// </summary>
sealed class GetRawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all before it are confirmed.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Offset { get; init; }

    /// <summary>How long Telegram may wait for an update, in seconds.</summary>
    [JsonPropertyName("timeout")]
    public int Timeout { get; init; }

    /// <summary>The kinds wanted. Always sent: without it Telegram keeps whatever was set before.</summary>
    [JsonPropertyName("allowed_updates")]
    public required IReadOnlyList<string> AllowedUpdates { get; init; }
}
