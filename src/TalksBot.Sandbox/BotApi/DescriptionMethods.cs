using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot says of itself where nobody has written to it yet, in each language.</summary>
/// <param name="field">The field that holds it: <c>description</c> or <c>short_description</c>.</param>
/// <param name="texts">Where it is kept.</param>
/// <param name="changed">Tells those who look on.</param>
sealed class DescriptionMethods(string field, ProfileTexts texts, Action changed)
{
    public JsonNode Set(ApiParameters parameters)
    {
        texts[parameters.Text("language_code")] = parameters.Text(field);
        changed();
        return JsonValue.Create(true);
    }

    public JsonNode Get(ApiParameters parameters) => new JsonObject
    {
        [field] = texts[parameters.Text("language_code")],
    };
}
