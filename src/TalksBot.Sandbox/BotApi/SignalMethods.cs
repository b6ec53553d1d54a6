using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot shows for a moment: answers to buttons, and that it is typing.</summary>
sealed class SignalMethods(SandboxWorld world)
{
    const int LongestAlert = 200;

    static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public JsonNode AnswerCallbackQuery(ApiParameters parameters)
    {
        var text = parameters.Text("text");
        var url = parameters.Text("url");
        if (text.Length > LongestAlert)
        {
            throw ApiRefusal.BadRequest("MESSAGE_TOO_LONG");
        }

        var alert = text.Length == 0 && url.Length == 0
            ? null
            : new SandboxAlert(text, parameters.Flag("show_alert"), url.Length == 0 ? null : url);
        return world.Queries.Answer(parameters.Text("callback_query_id"), alert)
            ? JsonValue.Create(true)
            : throw ApiRefusal.BadRequest(
                "query is too old and response timeout expired or query ID is invalid");
    }

    public JsonNode SendChatAction(ApiParameters parameters)
        => Actions.Contains(parameters.Text("action"))
            ? world.Under<JsonNode>(() =>
            {
                var state = ChatLookup.Require(world, parameters);
                var topic = ChatLookup.Topic(state, parameters);
                state.AddAction(parameters.Text("action"));
                world.Events.Publish(new ChatEvent.Typing(state.Chat, topic));
                return JsonValue.Create(true);
            })
            : throw ApiRefusal.BadRequest("wrong parameter action in request");
}
