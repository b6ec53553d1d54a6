using System.Net;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Chats;
using TalksBot.Sandbox.Text;

namespace TalksBot.Sandbox;

/// <content>What people say, change and press.</content>
public sealed partial class SandboxWorld
{
    /// <summary>
    /// Somebody says something. The bot gets an update if Telegram would show it the message: in a private chat, as an
    /// administrator, with privacy mode off, or when it is a command, a mention or a reply meant for the bot.
    /// </summary>
    /// <exception cref="ArgumentException">The text is blank, the chat is unknown or the person is not in it.</exception>
    public SandboxMessage Say(SandboxUser user, SandboxChat chat, string text, SandboxMessage? replyTo = null)
        => Post(user, chat, text, replyTo);

    /// <summary>Somebody says something in a topic of a forum.</summary>
    /// <exception cref="ArgumentException">The text is blank, or the person is not in the forum.</exception>
    public SandboxMessage Say(SandboxUser user, SandboxTopic topic, string text, SandboxMessage? replyTo = null)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return Post(user, topic.Chat, text, replyTo, message => message with { ThreadId = topic.Id, IsTopicMessage = true });
    }

    /// <summary>An administrator writes as the group: the bot sees GroupAnonymousBot and the chat, not the person.</summary>
    /// <exception cref="ArgumentException">The text is blank, or the person is no anonymous administrator.</exception>
    public SandboxMessage SayAnonymously(
        SandboxUser user, SandboxChat chat, string text, SandboxMessage? replyTo = null, SandboxTopic? topic = null)
    {
        lock (gate)
        {
            ArgumentNullException.ThrowIfNull(user);
            ArgumentNullException.ThrowIfNull(chat);
            if (!State(chat.Id).Standing(user).IsAnonymous)
            {
                throw new ArgumentException($"{user.FirstName} is no anonymous administrator of \"{chat.Title}\".", nameof(user));
            }

            return Post(user, chat, text, replyTo, message => AsGroup(message) with
            {
                ThreadId = topic?.Id ?? message.ThreadId,
                IsTopicMessage = topic is not null || message.IsTopicMessage,
            });
        }
    }

    /// <summary>Somebody opens <c>t.me/bot?start=payload</c> and presses Start.</summary>
    public SandboxMessage Start(SandboxUser user, string payload = "")
        => Say(user, PrivateChat(user), payload.Length == 0 ? "/start" : "/start " + payload);

    /// <summary>A person changes the text of an own message; the bot gets an update if it may see it.</summary>
    /// <exception cref="ArgumentException">The message is gone, or the text is blank.</exception>
    public SandboxMessage Edit(SandboxMessage message, string text)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("A message can't become blank.", nameof(text));
        }

        lock (gate)
        {
            var state = State(message.Chat.Id);
            var typed = FormattedText.Typed(text);
            var edited = Existing(state, message) with
            {
                Text = typed.Text,
                Html = WebUtility.HtmlEncode(typed.Text),
                Entities = typed.Entities,
                EditDate = Now,
            };
            Publish(state, edited);
            Show(state, edited, "edited_message");

            return edited;
        }
    }

    /// <summary>A person deletes a message. As in Telegram, nothing tells the bot.</summary>
    /// <returns>Whether it was still there.</returns>
    public bool Delete(SandboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate)
        {
            return Remove(State(message.Chat.Id), message.Id);
        }
    }

    /// <summary>
    /// Somebody presses a button. The data need not be that of a button of the message: a forged press looks the same.
    /// </summary>
    /// <returns>What the bot showed in its answer; <see langword="null"/> when it answered with nothing to show.</returns>
    /// <exception cref="ArgumentException">The message is gone.</exception>
    /// <exception cref="TimeoutException">The bot did not answer within 30 seconds of the Sandbox's clock.</exception>
    public async Task<SandboxAlert?> PressAsync(
        SandboxUser user, SandboxMessage message, string callbackData, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(message);
        var (id, answer) = Queries.Open();
        try
        {
            lock (gate)
            {
                var state = State(message.Chat.Id);
                var pressed = Existing(state, message);
                Updates.Enqueue("callback_query", Wire.CallbackQuery(state, pressed, id, user, callbackData));
            }

            return await answer.WaitAsync(OpenQueries<SandboxAlert?>.Lifetime, options.Time, ct).ConfigureAwait(false);
        }
        finally
        {
            Queries.Close(id);
        }
    }

    /// <summary>A message as the bot sees it when an anonymous administrator writes it.</summary>
    static SandboxMessage AsGroup(SandboxMessage message)
        => message with { From = GroupAnonymousBot, Author = message.From, SenderChat = message.Chat };

    SandboxMessage Post(
        SandboxUser user, SandboxChat chat, string text, SandboxMessage? replyTo = null,
        Func<SandboxMessage, SandboxMessage>? change = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(chat);
        lock (gate)
        {
            var state = State(chat.Id);
            if (!state.Standing(user).IsIn)
            {
                throw new ArgumentException($"{user.FirstName} is not in the chat \"{chat.Title}\".", nameof(user));
            }

            if (state.UpgradedTo is not null || state.Chat.Kind == SandboxChatKind.Channel)
            {
                throw new ArgumentException($"Nobody can speak in the chat \"{chat.Title}\".", nameof(chat));
            }

            var typed = FormattedText.Typed(text);
            var message = new SandboxMessage
            {
                Id = state.TakeId(),
                Chat = state.Chat,
                From = user,
                Text = typed.Text,
                Html = WebUtility.HtmlEncode(typed.Text),
                Entities = typed.Entities,
                ReplyToId = replyTo?.Id,
                ThreadId = Thread(state, replyTo?.Id),
                IsTopicMessage = IsInTopic(state, replyTo?.Id),
                Date = Now,
            };
            message = change?.Invoke(message) ?? message;
            if (string.IsNullOrWhiteSpace(message.Text) && message.Extra is null)
            {
                throw new ArgumentException("Nobody can say nothing: the text is blank.", nameof(text));
            }

            Publish(state, message);
            Show(state, message, "message");
            return message;
        }
    }
}
