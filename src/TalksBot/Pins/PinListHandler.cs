using System.Globalization;
using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Pins;

/// <summary>Lists a group's pinned answers, and unpins them for its moderators.</summary>
sealed class PinListHandler(IPinnedAnswers pins, PinRights rights, PinWords words)
{
    /// <summary>The topic of the buttons that unpin an answer of the list.</summary>
    public const string UnpinTopic = "unpin";

    /// <summary>/pins: everybody may read the list.</summary>
    public Reaction List(IncomingMessage message)
    {
        var texts = words.For(message);
        if (message.Chat.IsPrivate)
        {
            return PinReplies.Say(message, texts.OnlyInGroups);
        }

        var (html, keyboard) = PinMessages.List(message.Chat, pins.In(message.Chat.Id), texts);
        return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html, message.MessageId, keyboard));
    }

    /// <summary>/unpin: the answer that it replies to, or the last that was pinned.</summary>
    public async Task<Reaction> Unpin(IncomingMessage message, CancellationToken cancellation)
    {
        var texts = words.For(message);
        if (message.Chat.IsPrivate)
        {
            return PinReplies.Say(message, texts.OnlyInGroups);
        }

        if (await rights.ToPin(message, cancellation) is var permission and not PinPermission.Granted)
        {
            return PinReplies.Say(message, await words.WhyNot(permission, texts, cancellation));
        }

        var all = pins.In(message.Chat.Id);
        var wanted = message.RepliesTo?.MessageId ?? (all.Count > 0 ? all[0].MessageId : 0);
        var pin = all.FirstOrDefault(one => one.MessageId == wanted);
        return pin is null
            ? PinReplies.Say(message, message.RepliesTo is null ? texts.NoPins : texts.NotPinned)
            : Unpin(message, pin.MessageId, texts);
    }

    /// <summary>A button of the list.</summary>
    public async Task<Reaction> Unpin(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine || !int.TryParse(press.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var messageId))
        {
            return Reaction.None;
        }

        var texts = words.For(press);
        if (await rights.ToPin(press, cancellation) is var permission and not PinPermission.Granted)
        {
            return PinReplies.Say(press, await words.WhyNot(permission, texts, cancellation));
        }

        if (pins.In(press.Chat.Id).All(pin => pin.MessageId != messageId))
        {
            return PinReplies.Say(press, texts.NotPinned);
        }

        return Unpin(press, messageId, texts) with
        {
            // Only now does the list know: Telegram may have refused.
            CallsAfter = outcome => outcome is SendOutcome.Done ? [Anew(press, texts)] : [],
        };
    }

    static Reaction Unpin(Incoming incoming, int messageId, PinTexts texts) => PinReplies.Do(
        incoming,
        [new UnpinMessage(incoming.Chat.Id, messageId)],
        [new AnswerUnpinned(incoming.Chat.Id, messageId)],
        outcome => PinWords.Of(outcome, texts.Unpinned, texts));

    EditText Anew(ButtonPress press, PinTexts texts)
    {
        var (html, keyboard) = PinMessages.List(press.Chat, pins.In(press.Chat.Id), texts);
        return new EditText(press.Chat.Id, press.MessageId, html, keyboard);
    }
}
