using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>One thing that went between the bot and the Sandbox. The token is in none: it is part of the address only.</summary>
abstract record TrafficEntry
{
    TrafficEntry()
    {
    }

    /// <summary>A finished request of the bot's.</summary>
    internal sealed record Request(SandboxRequest Made) : TrafficEntry;

    /// <summary>An update that waits for the bot.</summary>
    /// <param name="Json">The update as it goes over the wire.</param>
    /// <param name="At">When it happened.</param>
    internal sealed record Update(string Json, DateTimeOffset At) : TrafficEntry
    {
        /// <summary>The kind, such as <c>message</c>.</summary>
        public static string KindOf(JsonNode? update)
            => update is JsonObject fields ? fields.FirstOrDefault(each => each.Key != "update_id").Key ?? "update" : "update";
    }
}
