using System.Net;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The text of a call, read by its <c>parse_mode</c> or <c>entities</c>.</summary>
/// <param name="Formatted">The text as people see it.</param>
/// <param name="Html">The text in Telegram's HTML.</param>
sealed record MessageText(FormattedText Formatted, string Html)
{
    /// <summary>The most that a message may hold, in UTF-16 code units after parsing.</summary>
    public const int Longest = 4096;

    /// <exception cref="ApiRefusal">It is empty, too long or not what its mode asks for.</exception>
    public static MessageText Read(ApiParameters parameters, string field = "text")
    {
        var text = parameters.Text(field).Replace("\r", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            throw ApiRefusal.BadRequest("message text is empty");
        }

        var mode = parameters.Text("parse_mode");
        var read = mode.ToUpperInvariant() switch
        {
            "" or "NONE" => new MessageText(Plain(text, parameters), WebUtility.HtmlEncode(text)),
            "HTML" => new MessageText(ParseHtml(text), text),
            "MARKDOWN" or "MARKDOWNV2" => throw ApiRefusal.BadRequest(
                "can't parse entities: the Sandbox reads HTML only"),
            _ => throw ApiRefusal.BadRequest("unsupported parse_mode"),
        };
        return read.Formatted.Text.Length switch
        {
            0 => throw ApiRefusal.BadRequest("text must be non-empty"),
            > Longest => throw ApiRefusal.BadRequest("message is too long"),
            _ => read,
        };
    }

    static FormattedText ParseHtml(string text)
    {
        try
        {
            return HtmlParser.Parse(text).Finish();
        }
        catch (FormatException e)
        {
            throw ApiRefusal.BadRequest("can't parse entities: " + e.Message);
        }
    }

    static FormattedText Plain(string text, ApiParameters parameters)
        => new FormattedText(text, parameters.Json("entities", "entities") switch
        {
            null => [],
            JsonArray given => [.. given.Select(Entity)],
            _ => throw ApiRefusal.BadRequest("can't parse entities: expected an Array"),
        }).Finish();

    static SandboxEntity Entity(JsonNode? json)
    {
        var fields = new ApiParameters(json as JsonObject
            ?? throw ApiRefusal.BadRequest("can't parse MessageEntity: expected an Object"));
        var type = fields.Text("type");
        var argument = type switch
        {
            "text_link" => fields.Text("url"),
            "pre" => fields.Text("language"),
            "custom_emoji" => fields.Text("custom_emoji_id"),
            "date_time" => fields.Text("unix_time"),
            "text_mention" => new ApiParameters(fields.Object("user", "User") ?? []).Text("id"),
            _ => "",
        };
        return new SandboxEntity(
            type,
            Number("offset"),
            Number("length"),
            argument.Length == 0 ? null : argument,
            type == "date_time" ? fields.Text("date_time_format") : null);

        int Number(string name) => fields.Integer(name) is >= 0 and <= int.MaxValue and var number
            ? (int)number
            : throw ApiRefusal.BadRequest($"can't parse MessageEntity: Field \"{name}\" must be a valid Number");
    }
}
