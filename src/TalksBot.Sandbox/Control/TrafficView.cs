using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.BotApi;

namespace TalksBot.Sandbox.Control;

/// <summary>A request or an update, as the chat page shows it.</summary>
/// <param name="Kind"><c>request</c> or <c>update</c>.</param>
/// <param name="Name">The method, or the kind of the update.</param>
/// <param name="At">When.</param>
/// <param name="Content">The parameters, or the update.</param>
/// <param name="Status">The HTTP status of a request's answer.</param>
/// <param name="Answer">A request's answer.</param>
sealed record TrafficView(
    string Kind, string Name, DateTimeOffset At, JsonNode? Content, int? Status = null, JsonNode? Answer = null)
{
    public static TrafficView Of(TrafficEntry entry)
    {
        if (entry is TrafficEntry.Request { Made: var made })
        {
            return new TrafficView("request", made.Method, made.At, made.Parameters, made.Status, made.Response);
        }

        var update = (TrafficEntry.Update)entry;
        var json = Parsed(update.Json);
        return new TrafficView("update", TrafficEntry.Update.KindOf(json), update.At, json);
    }

    static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            // An update may be odd on purpose: a test sends it as it is written, and as such it is shown.
            return JsonValue.Create(json);
        }
    }
}
