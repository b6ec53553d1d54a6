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
            json["type"] = "supergroup";
        }

        return json;
    }

    /// <summary>A message with the one it replies to, whose own reply is left out, as in Telegram.</summary>
    public static JsonObject Message(ChatState state, SandboxMessage message, bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
        }

        json["from"] = User(message.From);
        json["chat"] = Chat(message.Chat);
        json["date"] = message.Date.ToUnixTimeSeconds();
        if (message.EditDate is { } edited)
        {
            json["edit_date"] = edited.ToUnixTimeSeconds();
        }

        if (withReply && message.ReplyToId is { } id && state.Find(id) is { } parent)
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

        json["text"] = message.Text;
        if (message.Entities.Count > 0)
        {
            json["entities"] = new JsonArray([.. message.Entities.Select(Entity)]);
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

    public static JsonObject CallbackQuery(
        ChatState state, SandboxMessage message, string id, SandboxUser from, string data) => new()
        {
            ["id"] = id,
            ["from"] = User(from),
            ["message"] = Message(state, message),
            ["chat_instance"] = (state.Chat.Id * 31).ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        };

    public static JsonObject ChatMemberUpdated(
        ChatState state, SandboxUser by, DateTimeOffset at, Member before, Member now) => new()
        {
            ["chat"] = Chat(state.Chat),
            ["from"] = User(by),
            ["date"] = at.ToUnixTimeSeconds(),
            ["old_chat_member"] = ChatMember(before),
            ["new_chat_member"] = ChatMember(now),
        };

    public static JsonObject ChatMember(Member member)
    {
        var json = new JsonObject
        {
            ["user"] = User(member.User),
            ["status"] = StatusName(member.Status),
        };
        switch (member.Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = false;
                break;
            case MemberStatus.Administrator:
                json["can_be_edited"] = false;
                json["is_anonymous"] = false;
                foreach (var right in (string[])
                    [
                        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
                        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
                        "can_edit_stories", "can_delete_stories", "can_manage_topics", "can_send_welcome_messages",
                    ])
                {
                    json[right] = right == "can_manage_chat";
                }

                json["can_pin_messages"] = member.CanPinMessages;
                break;
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
        }

        return json;
    }

    static string StatusName(MemberStatus status) => status switch
    {
        MemberStatus.Creator => "creator",
        MemberStatus.Administrator => "administrator",
        MemberStatus.Member => "member",
        MemberStatus.Left => "left",
        _ => "kicked",
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
