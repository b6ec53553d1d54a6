using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot asks about itself, chats and their members.</summary>
sealed class ChatMethods(SandboxWorld world)
{
    public JsonNode GetMe(ApiParameters parameters)
    {
        var me = Wire.User(world.Bot);
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = world.CanReadAllGroupMessages;
        me["supports_inline_queries"] = world.Options.SupportsInlineQueries;
        me["supports_guest_queries"] = world.Options.SupportsGuestQueries;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public JsonNode GetChat(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var chat = Wire.Chat(state.Chat);
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (state.Chat.Kind is SandboxChatKind.Group or SandboxChatKind.Supergroup)
        {
            chat["permissions"] = Permissions(state);
        }

        if (state.Linked is { } linked)
        {
            chat["linked_chat_id"] = linked.Id;
        }

        if (state.HidesMembers)
        {
            chat["has_hidden_members"] = true;
        }

        if (state.FrontPin is { } front && state.Find(front) is { } pinned)
        {
            chat["pinned_message"] = Wire.Message(state, pinned);
        }

        return chat;
    });

    public JsonNode GetMember(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var user = world.FindUser(parameters.Integer("user_id") ?? 0) ?? throw ApiRefusal.BadRequest("user not found");
        var isSure = user == world.Bot || state.Standing(world.Bot).IsAdministrator;
        return state.HidesMembers && !isSure
            ? throw ApiRefusal.BadRequest("CHAT_ADMIN_REQUIRED")
            : MemberWire.Of(state, state.Standing(user));
    });

    public JsonNode GetAdministrators(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        return state.Chat.IsPrivate
            ? throw ApiRefusal.BadRequest("there are no administrators in the private chat")
            : new JsonArray([.. state.Members.Where(each => each.IsAdministrator && (!each.User.IsBot || each.User == world.Bot))
                .Select(each => MemberWire.Of(state, each))]);
    });

    /// <summary>What plain members may do: speak, and not manage anything.</summary>
    static JsonObject Permissions(ChatState state)
    {
        var permissions = new JsonObject();
        foreach (var right in (string[])
            [
                "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
                "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
                "can_add_web_page_previews", "can_react_to_messages", "can_invite_users",
            ])
        {
            permissions[right] = true;
        }

        permissions["can_change_info"] = false;
        permissions["can_pin_messages"] = state.LetsMembersPin;
        permissions["can_manage_topics"] = false;
        permissions["can_edit_tag"] = false;
        return permissions;
    }
}
