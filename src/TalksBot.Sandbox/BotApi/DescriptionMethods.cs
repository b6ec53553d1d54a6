using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot says of itself where nobody has written to it yet, in each language.</summary>
/// <param name="field">The field that holds it: <c>description</c> or <c>short_description</c>.</param>
sealed class DescriptionMethods(string field)
{
    readonly ConcurrentDictionary<string, string> texts = [];

    public JsonNode Set(ApiParameters parameters)
    {
        texts[parameters.Text("language_code")] = parameters.Text(field);
        return JsonValue.Create(true);
    }

    public JsonNode Get(ApiParameters parameters) => new JsonObject
    {
        [field] = texts.GetValueOrDefault(parameters.Text("language_code")) is { Length: > 0 } text
            ? text
            : texts.GetValueOrDefault("", ""),
    };
}
