using System.Globalization;
using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>Finds the chat that a call is about. Under the world's lock.</summary>
static class ChatLookup
{
    /// <summary>The chat of <c>chat_id</c>, in which the bot must be.</summary>
    /// <exception cref="ApiRefusal">It is not there, or the bot was blocked or thrown out.</exception>
    public static ChatState Require(SandboxWorld world, ApiParameters parameters)
    {
        var text = parameters.Text("chat_id");
        if (text.Length == 0)
        {
            throw ApiRefusal.BadRequest("chat_id is empty");
        }

        var state = (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? world.FindState(id)
            : null) ?? throw ApiRefusal.BadRequest("chat not found");
        return state.Standing(world.Bot).Status switch
        {
            MemberStatus.Kicked when state.Chat.IsPrivate => throw ApiRefusal.Forbidden("bot was blocked by the user"),
            _ when state.UpgradedTo is { } made => throw new ApiRefusal(
                400, "Bad Request: group chat was upgraded to a supergroup chat",
                new JsonObject { ["migrate_to_chat_id"] = made.Id }),
            MemberStatus.Kicked => throw ApiRefusal.Forbidden($"bot was kicked from the {state.Chat.KindName} chat"),
            MemberStatus.Left => throw ApiRefusal.Forbidden($"bot is not a member of the {state.Chat.KindName} chat"),
            _ => state,
        };
    }

    /// <summary>The topic that a call names. General has no number: it is not found by 1 either.</summary>
    /// <exception cref="ApiRefusal">There is none of that number.</exception>
    public static int? Topic(ChatState state, ApiParameters parameters)
    {
        var id = parameters.MessageId("message_thread_id");
        return id == 0 ? null
            : state.Topics.ContainsKey(id) ? id
            : throw ApiRefusal.BadRequest("message thread not found");
    }
}
