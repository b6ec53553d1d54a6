using System.Globalization;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>
/// The world in the Bot API's JSON. Written field by field, and not by a client library: a library leaves out what its own
/// reader does not need (such as <c>"is_bot":false</c>), and other clients do need it.
/// </summary>
static class Wire
{
    public static JsonObject User(SandboxUser user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id,
            ["is_bot"] = user.IsBot,
            ["first_name"] = user.FirstName,
            ["username"] = user.Username,
        };
        if (user.LanguageCode is { } language)
        {
            json["language_code"] = language;
        }

        return json;
    }

    public static JsonObject Chat(SandboxChat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id };
        if (chat.Person is { } person)
        {
            json["first_name"] = person.FirstName;
            json["username"] = person.Username;
            json["type"] = "private";
        }
        else
        {
            json["title"] = chat.Title;
            json["type"] = chat.KindName;
            if (chat.IsForum)
            {
                json["is_forum"] = true;
            }
        }

        return json;
    }

    /// <summary>A message with the one it replies to, whose own reply is left out, as in Telegram.</summary>
    public static JsonObject Message(ChatState state, SandboxMessage message, bool withReply = true)
    {
        // An ephemeral message has no number among the others.
        var json = new JsonObject { ["message_id"] = message.EphemeralId is null ? message.Id : 0 };
        if (message.ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
        }

        if (message.Chat.Kind != SandboxChatKind.Channel)
        {
            json["from"] = User(message.From);
        }

        WriteCircumstances(json, message);
        json["chat"] = Chat(message.Chat);
        json["date"] = message.Date.ToUnixTimeSeconds();
        if (message.EditDate is { } edited)
        {
            json["edit_date"] = edited.ToUnixTimeSeconds();
        }

        // Who says something new in a topic replies, for Telegram, to the message that opened the topic.
        var repliesTo = message.ReplyToId ?? (message.IsTopicMessage && message.ThreadId != message.Id ? message.ThreadId : null);
        if (message.PinnedId is { } pinnedId && state.Find(pinnedId) is { } pinned)
        {
            json["pinned_message"] = Message(state, pinned, withReply: false);
        }
        else if (withReply && repliesTo is { } id && state.Find(id) is { } parent)
        {
            json["reply_to_message"] = Message(state, parent, withReply: false);
            if (message.Quote is { } quote)
            {
                json["quote"] = new JsonObject
                {
                    ["text"] = quote,
                    ["position"] = parent.Text.IndexOf(quote, StringComparison.Ordinal),
                    ["is_manual"] = true,
                };
            }
        }

        foreach (var (name, value) in message.Extra ?? [])
        {
            json[name] = value?.DeepClone();
        }

        if (message.Text.Length > 0)
        {
            json[message.IsCaption ? "caption" : "text"] = message.Text;
        }

        if (message.Entities.Count > 0)
        {
            json[message.IsCaption ? "caption_entities" : "entities"] = new JsonArray([.. message.Entities.Select(Entity)]);
        }

        if (message.LinkPreviewOptions is { } preview)
        {
            json["link_preview_options"] = preview.DeepClone();
        }

        if (message.ReplyMarkup is { } markup)
        {
            json["reply_markup"] = markup.DeepClone();
        }

        return json;
    }

    static void WriteCircumstances(JsonObject json, SandboxMessage message)
    {
        if (message.SenderChat is { } sender)
        {
            json["sender_chat"] = Chat(sender);
        }

        if (message.IsTopicMessage)
        {
            json["is_topic_message"] = true;
        }

        if (message.IsAutomaticForward)
        {
            json["is_automatic_forward"] = true;
        }

        if (message.ViaBot is { } via)
        {
            json["via_bot"] = User(via);
        }

        if (message.GuestCaller is { } caller)
        {
            json["guest_bot_caller_user"] = User(caller);
        }

        if (message is { VisibleTo: { } receiver, EphemeralId: { } ephemeral })
        {
            json["receiver_user"] = User(receiver);
            json["ephemeral_message_id"] = ephemeral;
        }
    }

    public static JsonObject InlineQuery(string id, SandboxUser from, string query, string offset, string? chatType)
    {
        var json = new JsonObject { ["id"] = id, ["from"] = User(from), ["query"] = query, ["offset"] = offset };
        if (chatType is not null)
        {
            json["chat_type"] = chatType;
        }

        return json;
    }

    public static JsonObject CallbackQuery(
        ChatState state, SandboxMessage message, string id, SandboxUser from, string data) => new()
        {
            ["id"] = id,
            ["from"] = User(from),
            ["message"] = Message(state, message),
            ["chat_instance"] = (state.Chat.Id * 31).ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        };

    static JsonObject Entity(SandboxEntity entity)
    {
        var json = new JsonObject
        {
            ["offset"] = entity.Offset,
            ["length"] = entity.Length,
            ["type"] = entity.Type,
        };
        if (entity.Argument is { } argument)
        {
            switch (entity.Type)
            {
                case "text_link":
                    json["url"] = argument;
                    break;
                case "pre":
                    json["language"] = argument;
                    break;
                case "custom_emoji":
                    json["custom_emoji_id"] = argument;
                    break;
                case "date_time":
                    json["unix_time"] = long.Parse(argument, CultureInfo.InvariantCulture);
                    json["date_time_format"] = entity.Format ?? "";
                    break;
                case "text_mention":
                    json["user"] = new JsonObject
                    {
                        ["id"] = long.Parse(argument, CultureInfo.InvariantCulture),
                        ["is_bot"] = false,
                        ["first_name"] = "",
                    };
                    break;
            }
        }

        return json;
    }
}
