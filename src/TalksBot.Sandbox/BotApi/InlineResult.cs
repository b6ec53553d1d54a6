using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>Reads one inline result. Of the many kinds the Sandbox takes articles with a text.</summary>
static class InlineResult
{
    const int LongestId = 64;

    /// <exception cref="ApiRefusal">It is not what Telegram takes.</exception>
    public static SandboxInlineResult Read(JsonNode? json)
    {
        var fields = new ApiParameters(json as JsonObject
            ?? throw ApiRefusal.BadRequest("can't parse InlineQueryResult: Object expected as InlineQueryResult"));
        if (fields.Text("type") != "article")
        {
            throw ApiRefusal.BadRequest("can't parse InlineQueryResult: the Sandbox reads articles only");
        }

        var content = fields.Object("input_message_content", "InputMessageContent") is { } given
            ? new ApiParameters(given)
            : throw ApiRefusal.BadRequest("can't parse InlineQueryResult: Can't find field \"input_message_content\"");
        var id = fields.Text("id");
        var text = MessageText.Read(content, "message_text");
        var keyboard = Keyboard.Read(fields);
        return Encoding.UTF8.GetByteCount(id) switch
        {
            0 => throw ApiRefusal.BadRequest("RESULT_ID_EMPTY"),
            > LongestId => throw ApiRefusal.BadRequest("RESULT_ID_INVALID"),
            _ when string.IsNullOrWhiteSpace(fields.Text("title")) => throw ApiRefusal.BadRequest("ARTICLE_TITLE_EMPTY"),
            _ => new SandboxInlineResult
            {
                Id = id,
                Title = fields.Text("title"),
                Description = fields.Has("description") ? fields.Text("description") : null,
                Url = fields.Has("url") ? fields.Text("url") : null,
                Text = text.Formatted.Text,
                Html = text.Html,
                Entities = text.Formatted.Entities,
                Buttons = keyboard.Buttons,
                ReplyMarkup = keyboard.Markup,
                LinkPreviewOptions = (JsonObject?)content.Object("link_preview_options", "link preview options")?.DeepClone(),
            },
        };
    }
}
