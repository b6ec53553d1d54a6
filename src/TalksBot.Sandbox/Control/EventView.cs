using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.Control;

/// <summary>Something that happened, as the chat page is told.</summary>
/// <param name="Kind"><c>message</c>, <c>deleted</c>, <c>typing</c>, <c>chat</c> or <c>world</c>.</param>
/// <param name="ChatId">Where.</param>
/// <param name="Message">The new or edited message.</param>
/// <param name="MessageId">The deleted message.</param>
/// <param name="TopicId">The topic in which the bot types.</param>
/// <param name="Chat">The chat as it is now.</param>
sealed record EventView(
    string Kind, long? ChatId = null, MessageView? Message = null, int? MessageId = null, int? TopicId = null, ChatView? Chat = null)
{
    public static EventView Of(SandboxWorld world, ChatEvent happened) => world.Under(() => happened switch
    {
        ChatEvent.Said said => new EventView(
            "message", said.Message.Chat.Id, MessageView.Of(world.FindState(said.Message.Chat.Id)!, said.Message)),
        ChatEvent.Deleted deleted => new EventView("deleted", deleted.Chat.Id, MessageId: deleted.MessageId),
        ChatEvent.Typing typing => new EventView("typing", typing.Chat.Id, TopicId: typing.TopicId),
        ChatEvent.Changed changed => new EventView("chat", changed.Chat.Id, Chat: ChatView.Of(world.FindState(changed.Chat.Id)!)),
        _ => new EventView("world"),
    });
}
