using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Chats;

/// <summary>Reads an update's JSON.</summary>
static class UpdateJson
{
    /// <summary>Reads it; a field that is null counts as one that is not there.</summary>
    /// <exception cref="JsonException">It is not of the Bot API's form.</exception>
    public static Update Read(string body)
    {
        // Telegram leaves out what is not there; whatever stands between may write it as null, which the library refuses.
        var update = body.Contains("null", StringComparison.Ordinal)
            ? WithoutNulls(JsonNode.Parse(body)).Deserialize<Update>(JsonBotAPI.Options)
            : JsonSerializer.Deserialize<Update>(body, JsonBotAPI.Options);
        return update ?? throw new JsonException("The update is null.");
    }

    static JsonNode? WithoutNulls(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (value is null)
                {
                    fields.Remove(name);
                }

                WithoutNulls(value);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            WithoutNulls(item);
        }

        return node;
    }
}
