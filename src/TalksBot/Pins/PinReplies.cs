using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Inbox;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Pins;

/// <summary>Tells whoever wanted something of the pins what became of it, and nobody else where that is possible.</summary>
static class PinReplies
{
    const int LongestAlert = 200;

    /// <summary>Says something: as an alert after a press, after a command to the moderator alone.</summary>
    public static Reaction Say(Incoming incoming, string text) => incoming is IncomingMessage message
        ? SayAlone(message, text)
        : Reaction.Tell(Shortened.To(LongestAlert, text));

    /// <summary>Makes calls and says what became of the last: only what is worth saying after a command, see below.</summary>
    /// <param name="incoming">What came.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="changes">What changes with them.</param>
    /// <param name="tell">What to say of an outcome.</param>
    /// <param name="isSeen">Whether everybody sees a command's success by itself, so that nothing need be said of it.</param>
    public static Reaction Do(
        Incoming incoming,
        IReadOnlyList<BotCall> calls,
        IReadOnlyList<Change> changes,
        Func<SendOutcome?, string> tell,
        bool isSeen = false) => incoming is IncomingMessage message
            ? new Reaction(calls)
            {
                Changes = changes,
                CallsAfter = outcome => isSeen && outcome is SendOutcome.Done ? [] : [Reply(message, tell(outcome))],
            }
            : new Reaction(calls) { Changes = changes, AlertAfter = outcome => Shortened.To(LongestAlert, tell(outcome)) };

    // Telegram may refuse to show a message to one member alone, say where the bot is no administrator.
    static Reaction SayAlone(IncomingMessage message, string text)
    {
        var reply = Reply(message, text);
        return message.Chat.IsSupergroup && !message.From.IsAnonymous
            ? Reaction.Of(reply with { OnlyFor = message.From.Id }) with
            {
                CallsAfter = outcome => outcome is SendOutcome.Refused ? [reply] : [],
            }
            : Reaction.Of(reply);
    }

    static SendText Reply(IncomingMessage message, string text) =>
        new(message.Chat.Id, message.ThreadId, Html.Text(text).ToString(), message.MessageId, null) { IsSilent = true };
}
