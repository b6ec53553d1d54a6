using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot pins and unpins.</summary>
sealed class PinMethods(SandboxWorld world)
{
    public JsonNode Pin(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        var message = state.Find(parameters.MessageId("message_id"))
            ?? throw ApiRefusal.BadRequest("message to pin not found");
        RequireRight(state);
        if (message.IsService || message.VisibleTo is not null)
        {
            throw ApiRefusal.BadRequest("message can't be pinned");
        }

        world.PinBy(world.Bot, state, message, isLoud: !parameters.Flag("disable_notification"));
        return JsonValue.Create(true);
    });

    public JsonNode Unpin(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        RequireRight(state);
        if (!state.Unpin(parameters.Has("message_id") ? parameters.MessageId("message_id") : state.FrontPin ?? 0))
        {
            throw ApiRefusal.BadRequest("message to unpin not found");
        }

        world.TellOfChat(state);
        return JsonValue.Create(true);
    });

    public JsonNode UnpinAll(ApiParameters parameters) => world.Under<JsonNode>(() =>
    {
        var state = ChatLookup.Require(world, parameters);
        RequireRight(state);
        state.UnpinAll();
        world.TellOfChat(state);
        return JsonValue.Create(true);
    });

    void RequireRight(ChatState state)
    {
        if (!state.MayPin(state.Standing(world.Bot)))
        {
            throw ApiRefusal.BadRequest("not enough rights to manage pinned messages in the chat");
        }
    }
}
