using System.Text.Json.Serialization;
using Telegram.Bot.Requests;

namespace TalksBot.Receiving;

/// <summary>setWebhook with the kinds of update in Telegram's own words, as <see cref="GetRawUpdates"/> has them.</summary>
sealed class SetRawWebhook() : RequestBase<bool>("setWebhook")
{
    /// <summary>Where Telegram is to call.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>What each call is to carry in its header.</summary>
    [JsonPropertyName("secret_token")]
    public required string SecretToken { get; init; }

    /// <summary>The kinds wanted. Always sent: without it Telegram keeps whatever was set before.</summary>
    [JsonPropertyName("allowed_updates")]
    public required IReadOnlyList<string> AllowedUpdates { get; init; }
}
