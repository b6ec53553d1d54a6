using System.Text.Json.Nodes;

namespace TalksBot.Sandbox;

/// <summary>One finished request that a bot made of the <see cref="SandboxServer"/>.</summary>
/// <param name="Method">The Bot API method, in the Bot API's own spelling where the Sandbox knows it.</param>
/// <param name="Parameters">What was sent. A form's or a query's values are texts, as they came.</param>
/// <param name="Status">The HTTP status; 0 when the connection was reset instead, or the caller left.</param>
/// <param name="Response">The answer; <see langword="null"/> when none was given or it was not JSON.</param>
public sealed record SandboxRequest(string Method, JsonObject Parameters, int Status, JsonNode? Response)
{
    /// <summary>When it came, by the Sandbox's clock.</summary>
    public DateTimeOffset At { get; init; }
}
