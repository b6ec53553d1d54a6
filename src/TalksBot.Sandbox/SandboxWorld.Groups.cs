using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>Topics, upgrades and pins.</content>
public sealed partial class SandboxWorld
{
    /// <summary>The topics of a forum, the oldest first; General is not among them.</summary>
    public IReadOnlyList<SandboxTopic> Topics(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            return [.. State(chat.Id).Topics.Values.OrderBy(each => each.Id)];
        }
    }

    /// <summary>The owner opens a topic in a forum.</summary>
    /// <exception cref="ArgumentException">The chat is no forum.</exception>
    public SandboxTopic CreateTopic(SandboxChat chat, string name)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            if (!state.Chat.IsForum)
            {
                throw new ArgumentException($"The chat \"{chat.Title}\" has no topics.", nameof(chat));
            }

            return OpenTopic(state, name);
        }
    }

    /// <summary>
    /// The owner makes a basic group a supergroup: it gets another id, and calls for the old one are refused with it.
    /// </summary>
    /// <returns>The supergroup.</returns>
    /// <exception cref="ArgumentException">The chat is no basic group, or was upgraded before.</exception>
    public SandboxChat Upgrade(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var old = State(chat.Id);
            if (old.Chat.Kind != SandboxChatKind.Group || old.UpgradedTo is not null)
            {
                throw new ArgumentException($"The chat \"{chat.Title}\" can't be upgraded.", nameof(chat));
            }

            var made = new SandboxChat(-1_001_000_100_000 + old.Chat.Id, old.Chat.Title);
            var state = new ChatState(made, old.Members) { LetsMembersPin = old.LetsMembersPin };
            AddChat(state);
            TellOfWorld();
            Announce(old, Olena, new JsonObject { ["migrate_to_chat_id"] = made.Id });
            old.UpgradedTo = made;
            Announce(state, Olena, new JsonObject { ["migrate_from_chat_id"] = old.Chat.Id });
            return made;
        }
    }

    /// <summary>A person pins a message by hand; a service message tells everybody, the bot too.</summary>
    /// <exception cref="ArgumentException">The message is gone, or the person may not pin.</exception>
    public void Pin(SandboxUser user, SandboxMessage message, bool isLoud = false)
    {
        lock (gate)
        {
            var state = RequirePinner(user, message);
            PinBy(user, state, Existing(state, message), isLoud);
        }
    }

    /// <summary>A person unpins a message by hand. As in Telegram, nothing tells the bot.</summary>
    /// <returns>Whether it was pinned.</returns>
    /// <exception cref="ArgumentException">The person may not pin.</exception>
    public bool Unpin(SandboxUser user, SandboxMessage message)
    {
        lock (gate)
        {
            var state = RequirePinner(user, message);
            var wasPinned = state.Unpin(message.Id);
            TellOfChat(state);
            return wasPinned;
        }
    }

    /// <summary>Pins, and says so in the chat if the message was not pinned before. Under the lock.</summary>
    internal void PinBy(SandboxUser user, ChatState state, SandboxMessage message, bool isLoud)
    {
        var wasPinned = state.Pins.Contains(message.Id);
        state.Pin(new SandboxPin(message.Id, user, isLoud));
        TellOfChat(state);
        if (!wasPinned)
        {
            Announce(state, user, [], said => said with
            {
                PinnedId = message.Id,
                ReplyToId = message.Id,
                ThreadId = message.IsTopicMessage ? message.ThreadId : null,
                IsTopicMessage = message.IsTopicMessage,
                IsSilent = !isLoud,
            });
        }
    }

    ChatState RequirePinner(SandboxUser user, SandboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(message);
        var state = State(message.Chat.Id);
        return state.MayPin(state.Standing(user))
            ? state
            : throw new ArgumentException($"{user.FirstName} may not pin in \"{state.Chat.Title}\".", nameof(user));
    }

    SandboxTopic OpenTopic(ChatState state, string name)
    {
        SandboxTopic? topic = null;
        var fields = new JsonObject
        {
            ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 },
        };
        Announce(state, Olena, fields, said =>
        {
            topic = new SandboxTopic(state.Chat, said.Id, name);
            state.AddTopic(topic);
            TellOfChat(state);
            return said with { ThreadId = said.Id, IsTopicMessage = true };
        });
        return topic!;
    }

    /// <summary>A service message, which a bot sees whatever its privacy mode. Under the lock.</summary>
    void Announce(
        ChatState state, SandboxUser by, JsonObject fields, Func<SandboxMessage, SandboxMessage>? change = null)
    {
        var said = Compose(state, by, "") with { IsService = true, Extra = fields };
        said = change?.Invoke(said) ?? said;
        Publish(state, said);
        Show(state, said, "message");
    }
}
