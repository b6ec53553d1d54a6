using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>
/// The parameters of a call, read as leniently as Telegram reads them: numbers and flags also as texts, objects also as
/// texts of JSON, whatever way the call came.
/// </summary>
sealed class ApiParameters(JsonObject all)
{
    public JsonObject All => all;

    /// <summary>The files that came along, by the names that they came under.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The file that is sent as a parameter, or that the parameter names; <see langword="null"/> for none.</summary>
    public byte[]? File(string name) => Files.GetValueOrDefault(
        Text(name) is var given && given.StartsWith(ApiParameterReader.Attachment, StringComparison.Ordinal)
            ? given[ApiParameterReader.Attachment.Length..]
            : name);

    public bool Has(string name) => all[name] is not null;

    /// <summary>The text; empty when absent.</summary>
    public string Text(string name) => all[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        null => "",
        var other => other.ToJsonString(),
    };

    /// <summary>The number; <see langword="null"/> when absent or not a whole number.</summary>
    public long? Integer(string name)
        => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A message identifier; 0 when absent, which no message has.</summary>
    public int MessageId(string name) => (int)Math.Clamp(Integer(name) ?? 0, int.MinValue, int.MaxValue);

    public bool Flag(string name) => Text(name).ToUpperInvariant() is "TRUE" or "1" or "YES" or "Y" or "T";

    /// <summary>The object or array; <see langword="null"/> when absent or empty.</summary>
    /// <exception cref="ApiRefusal">It is not JSON; the words say <paramref name="what"/> it should have been.</exception>
    public JsonNode? Json(string name, string what)
    {
        if (all[name] is not JsonValue value)
        {
            return all[name];
        }

        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest($"can't parse {what} JSON object");
        }
    }

    /// <inheritdoc cref="Json"/>
    public JsonObject? Object(string name, string what) => Json(name, what) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw ApiRefusal.BadRequest($"object expected as {what}"),
    };
}
