using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>Members and their rights in the Bot API's JSON.</summary>
static class MemberWire
{
    public static JsonObject Updated(
        ChatState state, SandboxUser by, DateTimeOffset at, Member before, Member now) => new()
        {
            ["chat"] = Wire.Chat(state.Chat),
            ["from"] = Wire.User(by),
            ["date"] = at.ToUnixTimeSeconds(),
            ["old_chat_member"] = Of(state, before),
            ["new_chat_member"] = Of(state, now),
        };

    public static JsonObject Of(ChatState state, Member member)
    {
        var json = new JsonObject
        {
            ["user"] = Wire.User(member.User),
            ["status"] = StatusName(member.Status),
        };
        switch (member.Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = member.Rights.IsAnonymous;
                break;
            case MemberStatus.Administrator:
                WriteRights(json, state, member.Rights);
                break;
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
        }

        return json;
    }

    static void WriteRights(JsonObject json, ChatState state, SandboxRights rights)
    {
        json["can_be_edited"] = false;
        json["is_anonymous"] = rights.IsAnonymous;
        json["can_manage_chat"] = rights.CanManageChat;
        json["can_delete_messages"] = rights.CanDeleteMessages;
        json["can_manage_video_chats"] = false;
        json["can_restrict_members"] = rights.CanRestrictMembers;
        json["can_promote_members"] = rights.CanPromoteMembers;
        json["can_change_info"] = rights.CanChangeInfo;
        json["can_invite_users"] = rights.CanInviteUsers;
        json["can_post_stories"] = false;
        json["can_edit_stories"] = false;
        json["can_delete_stories"] = false;
        json["can_send_welcome_messages"] = false;
        if (state.Chat.Kind == SandboxChatKind.Channel)
        {
            json["can_post_messages"] = rights.CanPostMessages;
            json["can_edit_messages"] = rights.CanEditMessages;
        }
        else
        {
            json["can_pin_messages"] = rights.CanPinMessages;
        }

        if (state.Chat.Kind == SandboxChatKind.Supergroup)
        {
            json["can_manage_topics"] = rights.CanManageTopics;
        }
    }

    static string StatusName(MemberStatus status) => status switch
    {
        MemberStatus.Creator => "creator",
        MemberStatus.Administrator => "administrator",
        MemberStatus.Member => "member",
        MemberStatus.Left => "left",
        _ => "kicked",
    };
}
