using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Help;

/// <summary>Says what the bot does, and what to do when something else did not work.</summary>
static class HelpHandler
{
    /// <summary>The first words to somebody new.</summary>
    public static Reaction Start(IncomingMessage message) => Say(message, HelpMessages.Start);

    /// <summary>What can be asked and how.</summary>
    public static Reaction Help(IncomingMessage message) => Say(message, HelpMessages.Help);

    /// <summary>A command that nobody knows: a hint in private; in a group it may be meant for anybody.</summary>
    public static Reaction UnknownCommand(IncomingMessage message) =>
        message.Chat.IsPrivate ? Say(message, HelpMessages.UnknownCommand) : Reaction.None;

    /// <summary>A button of an earlier version, or a forged one.</summary>
    public static Reaction UnknownButton(ButtonPress press) => Reaction.Tell(HelpMessages.UnknownButton);

    /// <summary>What to tell somebody whose update met a fault of the bot's.</summary>
    public static Reaction Apologize(Incoming? incoming) => incoming switch
    {
        IncomingMessage message => Say(message, HelpMessages.Apology),
        ButtonPress => Reaction.Tell(HelpMessages.Apology),
        _ => Reaction.None,
    };

    static Reaction Say(IncomingMessage message, string html) =>
        Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html, message.MessageId, null));
}
