using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox.BotApi;

/// <summary>What the bot does with messages.</summary>
sealed class MessageMethods(SandboxWorld world)
{
    static readonly TimeSpan EphemeralWindow = TimeSpan.FromSeconds(15);

    public JsonNode Send(ApiParameters parameters)
    {
        // The order of the checks is Telegram's: text, keyboard, chat, thread, reply.
        var text = MessageText.Read(parameters);
        var keyboard = Keyboard.Read(parameters);
        return world.Under(() =>
        {
            var state = ChatLookup.Require(world, parameters);
            RequireVoice(state);
            var topic = ChatLookup.Topic(state, parameters);
            var reply = ReplyTarget.Read(parameters, state);
            var receiver = Receiver(state, parameters);
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
                ThreadId = topic ?? SandboxWorld.Thread(state, reply?.Id),
                IsTopicMessage = topic is not null || SandboxWorld.IsInTopic(state, reply?.Id),
                VisibleTo = receiver,
                EphemeralId = receiver is null ? null : state.TakeEphemeralId(),
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

    /// <summary>The only person who shall see the message, if it is an ephemeral one.</summary>
    SandboxUser? Receiver(ChatState state, ApiParameters parameters)
    {
        if (parameters.Object("ephemeral_message_parameters", "ephemeral message parameters") is not { } given)
        {
            return null;
        }

        // core.telegram.org/bots/api#ephemeral-messages-and-commands: a bot that is no administrator, only after a press.
        var receiver = new ApiParameters(given);
        if (!state.Standing(world.Bot).IsAdministrator && !world.Queries.IsYoungerThan(EphemeralWindow, receiver.Text("callback_query_id")))
        {
            throw ApiRefusal.BadRequest("CHAT_ADMIN_REQUIRED");
        }

        var user = world.FindUser(receiver.Integer("receiver_user_id") ?? 0);
        return user is not null && state.Standing(user).IsIn ? user : throw ApiRefusal.BadRequest("user not found");
    }

    void RequireVoice(ChatState state)
    {
        if (state.Chat.Kind == SandboxChatKind.Channel
            && state.Standing(world.Bot) is not { Status: MemberStatus.Administrator, Rights.CanPostMessages: true })
        {
            throw ApiRefusal.BadRequest("need administrator rights in the channel chat");
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
