using System.Text;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The inline keyboard of a call.</summary>
/// <param name="Markup">The keyboard as it goes over the wire; <see langword="null"/> without one.</param>
/// <param name="Buttons">Its buttons.</param>
sealed record Keyboard(JsonObject? Markup, IReadOnlyList<SandboxButton> Buttons)
{
    /// <summary>The most bytes of UTF-8 that <c>callback_data</c> may hold.</summary>
    const int LongestData = 64;

    const int MostButtons = 100;

    /// <summary>The most characters that <c>copy_text</c> may hold.</summary>
    const int LongestCopy = 256;

    static readonly string[] Kinds =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    public static Keyboard None { get; } = new(null, []);

    /// <exception cref="ApiRefusal">It is not a keyboard that Telegram takes.</exception>
    public static Keyboard Read(ApiParameters parameters)
    {
        var markup = parameters.Object("reply_markup", "reply markup");

        // A reply keyboard or its removal has nothing to press under the message.
        if (markup?["inline_keyboard"] is not { } rows)
        {
            return None;
        }

        if (rows is not JsonArray array)
        {
            throw ApiRefusal.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array");
        }

        var buttons = array.SelectMany((row, at) => row is JsonArray cells
            ? cells.Select(cell => Button(cell, at))
            : throw ApiRefusal.BadRequest(
                "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays")).ToList();
        return buttons.Count switch
        {
            0 => None,
            > MostButtons => throw ApiRefusal.BadRequest("REPLY_MARKUP_TOO_LONG"),
            _ => new Keyboard((JsonObject)markup.DeepClone(), buttons),
        };
    }

    static SandboxButton Button(JsonNode? json, int row)
    {
        if (json is not JsonObject button)
        {
            throw Unparsed("KeyboardButton must be an Object");
        }

        var fields = new ApiParameters(button);
        if (!fields.Has("text"))
        {
            throw Unparsed("Can't find field \"text\"");
        }

        var kinds = Kinds.Where(each => fields.Has(each)).ToList();
        if (kinds.Count == 0 || (kinds is ["callback_data"] && fields.Text("callback_data").Length == 0))
        {
            throw Unparsed("Text buttons are unallowed in the inline keyboard");
        }

        if (string.IsNullOrWhiteSpace(fields.Text("text")))
        {
            throw ApiRefusal.BadRequest("inline keyboard button text must be non-empty");
        }

        if (Encoding.UTF8.GetByteCount(fields.Text("callback_data")) > LongestData)
        {
            throw ApiRefusal.BadRequest("BUTTON_DATA_INVALID");
        }

        var url = fields.Text("url");
        if (fields.Has("url") && LinkAddress.Check(url) is null)
        {
            throw ApiRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        var copied = fields.Object("copy_text", "CopyTextButton") is { } copy ? new ApiParameters(copy).Text("text") : null;
        if (copied is { Length: < 1 or > LongestCopy })
        {
            throw ApiRefusal.BadRequest("BUTTON_COPY_TEXT_INVALID");
        }

        return new SandboxButton(
            row, fields.Text("text"), fields.Has("callback_data") ? fields.Text("callback_data") : null,
            fields.Has("url") ? url : null)
        {
            CopyText = copied,
            Style = fields.Has("style") ? fields.Text("style") : null,
        };
    }

    static ApiRefusal Unparsed(string why)
        => ApiRefusal.BadRequest("can't parse inline keyboard button: " + why);
}
