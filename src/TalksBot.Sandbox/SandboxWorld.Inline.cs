using System.Text.Json.Nodes;
using TalksBot.Sandbox.BotApi;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>Inline mode and guest mode.</content>
public sealed partial class SandboxWorld
{
    /// <summary>Somebody types <c>@bot text</c> in any chat and waits for the list.</summary>
    /// <param name="user">Who.</param>
    /// <param name="text">What stands behind the bot's name, at most 256 characters.</param>
    /// <param name="offset">The <see cref="SandboxInlineAnswer.NextOffset"/> of the page before.</param>
    /// <param name="chatType">Where: <c>sender</c> (with the bot), <c>private</c>, <c>group</c>, <c>supergroup</c>, <c>channel</c>.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    /// <exception cref="InvalidOperationException">The bot has no inline mode.</exception>
    /// <exception cref="TimeoutException">The bot did not answer within 30 seconds of the Sandbox's clock.</exception>
    public async Task<SandboxInlineAnswer> QueryInlineAsync(
        SandboxUser user, string text, string offset = "", string? chatType = "supergroup", CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 256)
        {
            throw new ArgumentException("An inline query has at most 256 characters.", nameof(text));
        }

        if (!options.SupportsInlineQueries)
        {
            throw new InvalidOperationException("The bot has no inline mode.");
        }

        var (id, answer) = InlineQueries.Open();
        try
        {
            Updates.Enqueue("inline_query", Wire.InlineQuery(id, user, text, offset, chatType));
            return await answer.WaitAsync(OpenQueries<SandboxInlineAnswer>.Lifetime, options.Time, ct).ConfigureAwait(false);
        }
        finally
        {
            InlineQueries.Close(id);
        }
    }

    /// <summary>Somebody chooses an inline result: it is sent in their name, or an anonymous administrator's group's, via the bot.</summary>
    public SandboxMessage ChooseInline(SandboxUser user, SandboxChat chat, SandboxInlineResult result, SandboxTopic? topic = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(result);
        lock (gate)
        {
            var isAnonymous = State(chat.Id).Standing(user).IsAnonymous;
            return Post(user, chat, result.Text, null, message =>
            {
                var filled = Fill(message, result) with { ViaBot = Bot };
                filled = isAnonymous ? AsGroup(filled) : filled;
                return topic is null ? filled : filled with { ThreadId = topic.Id, IsTopicMessage = true };
            });
        }
    }

    /// <summary>Somebody mentions the bot in a chat that it is not in, and waits for its answer there.</summary>
    /// <param name="user">Who.</param>
    /// <param name="text">The message, with the bot's name.</param>
    /// <param name="chat">Where; <see cref="Elsewhere"/> if not given.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ArgumentException">The bot is in the chat, or the person is not.</exception>
    /// <exception cref="InvalidOperationException">The bot has no guest mode.</exception>
    /// <exception cref="TimeoutException">The bot did not answer within 30 seconds of the Sandbox's clock.</exception>
    public async Task<SandboxMessage> AskAsGuestAsync(
        SandboxUser user, string text, SandboxChat? chat = null, CancellationToken ct = default)
    {
        if (!options.SupportsGuestQueries)
        {
            throw new InvalidOperationException("The bot has no guest mode.");
        }

        var where = chat ?? Elsewhere;
        var (id, answer) = GuestQueries.Open();
        try
        {
            SandboxMessage asked;
            lock (gate)
            {
                var state = State(where.Id);
                if (state.Standing(Bot).IsIn)
                {
                    throw new ArgumentException($"The bot is no guest in \"{where.Title}\".", nameof(chat));
                }

                asked = Post(user, where, text);
                var json = Wire.Message(state, asked);
                json["guest_query_id"] = id;
                Updates.Enqueue("guest_message", json);
            }

            var result = await answer.WaitAsync(OpenQueries<SandboxInlineResult>.Lifetime, options.Time, ct)
                .ConfigureAwait(false);
            lock (gate)
            {
                var state = State(where.Id);
                var said = Fill(Compose(state, Bot, result.Text), result) with { GuestCaller = user, ReplyToId = asked.Id };
                Publish(state, said);
                return said;
            }
        }
        finally
        {
            GuestQueries.Close(id);
        }
    }

    static SandboxMessage Fill(SandboxMessage message, SandboxInlineResult result) => message with
    {
        Text = result.Text,
        Html = result.Html,
        Entities = result.Entities,
        Buttons = result.Buttons,
        ReplyMarkup = result.ReplyMarkup,
        LinkPreviewOptions = result.LinkPreviewOptions,
        IsPreviewDisabled = result.LinkPreviewOptions?["is_disabled"] is JsonValue disabled && disabled.ToString() == "true",
    };
}
