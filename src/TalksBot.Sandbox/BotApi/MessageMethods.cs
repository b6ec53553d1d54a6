using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot does with messages.</summary>
sealed class MessageMethods(SandboxWorld world)
{
    const int LongestAlert = 200;

    static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public JsonNode Send(ApiParameters parameters)
    {
        // The order of the checks is Telegram's: text, keyboard, chat, thread, reply.
        var text = MessageText.Read(parameters);
        var keyboard = Keyboard.Read(parameters);
        return world.Under(() =>
        {
            var state = ChatLookup.Require(world, parameters);
            if (parameters.Integer("message_thread_id") is not (null or 0))
            {
                throw ApiRefusal.BadRequest("message thread not found");
            }

            var reply = ReplyTarget.Read(parameters, state);
            var preview = parameters.Object("link_preview_options", "link preview options");
            var message = new SandboxMessage
            {
                Id = state.TakeId(),
                Chat = state.Chat,
                From = world.Bot,
                Text = text.Formatted.Text,
                Html = text.Html,
                Entities = text.Formatted.Entities,
                ReplyToId = reply?.Id,
                Quote = reply?.Quote,
                ThreadId = SandboxWorld.Thread(state, reply?.Id),
                Buttons = keyboard.Buttons,
                ReplyMarkup = keyboard.Markup,
                Date = world.Now,
                IsSilent = parameters.Flag("disable_notification"),
                IsPreviewDisabled = preview?["is_disabled"] is { } disabled && disabled.ToString() == "true",
                LinkPreviewOptions = (JsonObject?)preview?.DeepClone(),
            };
            world.Publish(state, message);
            return Wire.Message(state, message);
        });
    }

    public JsonNode EditText(ApiParameters parameters)
    {
        RequireMessageId(parameters);
        var text = MessageText.Read(parameters);
        var keyboard = Keyboard.Read(parameters);
        return world.Under(() =>
        {
            var state = ChatLookup.Require(world, parameters);
            var message = RequireOwn(state, parameters);
            var preview = parameters.Object("link_preview_options", "link preview options");
            var edited = message with
            {
                Text = text.Formatted.Text,
                Html = text.Html,
                Entities = text.Formatted.Entities,
                Buttons = keyboard.Buttons,
                ReplyMarkup = keyboard.Markup,
                EditDate = world.Now,
                IsPreviewDisabled = preview?["is_disabled"] is { } disabled && disabled.ToString() == "true",
                LinkPreviewOptions = (JsonObject?)preview?.DeepClone(),
            };
            RequireChange(message, edited);
            world.Publish(state, edited);
            return Wire.Message(state, edited);
        });
    }

    public JsonNode EditReplyMarkup(ApiParameters parameters)
    {
        RequireMessageId(parameters);
        var keyboard = Keyboard.Read(parameters);
        return world.Under(() =>
        {
            var state = ChatLookup.Require(world, parameters);
            var message = RequireOwn(state, parameters);
            var edited = message with { Buttons = keyboard.Buttons, ReplyMarkup = keyboard.Markup };
            RequireChange(message, edited);
            world.Publish(state, edited);
            return Wire.Message(state, edited);
        });
    }

    public JsonNode Delete(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var message = state.Find(parameters.MessageId("message_id"))
            ?? throw ApiRefusal.BadRequest("message to delete not found");

        // In a group only an administrator with a right that the Sandbox does not give may delete others' messages.
        if (message.From != world.Bot && !state.Chat.IsPrivate)
        {
            throw ApiRefusal.BadRequest("message can't be deleted");
        }

        world.Remove(state, message.Id);
        return JsonValue.Create(true);
    });

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
                world.Events.Publish(new ChatEvent("typing", state.Chat));
                return JsonValue.Create(true);
            })
            : throw ApiRefusal.BadRequest("wrong parameter action in request");

    public JsonNode Pin(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var message = state.Find(parameters.MessageId("message_id"))
            ?? throw ApiRefusal.BadRequest("message to pin not found");
        RequirePinRight(state);
        state.Pin(message.Id);
        world.Events.Publish(new ChatEvent("pins", state.Chat));
        return JsonValue.Create(true);
    });

    public JsonNode Unpin(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        RequirePinRight(state);
        var id = parameters.Has("message_id") ? parameters.MessageId("message_id") : state.Pins is [.., var newest] ? newest : 0;
        if (!state.Unpin(id))
        {
            throw ApiRefusal.BadRequest("message to unpin not found");
        }

        world.Events.Publish(new ChatEvent("pins", state.Chat));
        return JsonValue.Create(true);
    });

    void RequirePinRight(ChatState state)
    {
        if (!state.Chat.IsPrivate && !state.Standing(world.Bot).MayPin)
        {
            throw ApiRefusal.BadRequest("not enough rights to manage pinned messages in the chat");
        }
    }

    static void RequireMessageId(ApiParameters parameters)
    {
        if (parameters.MessageId("message_id") == 0)
        {
            throw ApiRefusal.BadRequest("message identifier is not specified");
        }
    }

    SandboxMessage RequireOwn(ChatState state, ApiParameters parameters)
    {
        var message = state.Find(parameters.MessageId("message_id"))
            ?? throw ApiRefusal.BadRequest("message to edit not found");
        return message.From == world.Bot ? message : throw ApiRefusal.BadRequest("message can't be edited");
    }

    static void RequireChange(SandboxMessage before, SandboxMessage after)
    {
        if (before.Text == after.Text
            && before.Entities.SequenceEqual(after.Entities)
            && JsonNode.DeepEquals(before.ReplyMarkup, after.ReplyMarkup))
        {
            throw ApiRefusal.BadRequest("message is not modified: specified new message content and reply markup are "
                + "exactly the same as a current content and reply markup of the message");
        }
    }
}
