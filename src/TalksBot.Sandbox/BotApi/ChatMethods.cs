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
        me["supports_inline_queries"] = false;
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
        if (state.Pins is [.., var newest] && state.Find(newest) is { } pinned)
        {
            chat["pinned_message"] = Wire.Message(state, pinned);
        }

        return chat;
    });

    public JsonNode GetMember(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var user = world.FindUser(parameters.Integer("user_id") ?? 0) ?? throw ApiRefusal.BadRequest("user not found");
        return Wire.ChatMember(state.Standing(user));
    });

    public JsonNode GetAdministrators(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        return state.Chat.IsPrivate
            ? throw ApiRefusal.BadRequest("there are no administrators in the private chat")
            : new JsonArray([.. state.Members.Where(each => each.IsAdministrator).Select(Wire.ChatMember)]);
    });
}
