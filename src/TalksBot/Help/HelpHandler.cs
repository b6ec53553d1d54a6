using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Help;

/// <summary>Says what the bot does, and what to do when something else did not work.</summary>
sealed class HelpHandler(HelpTexts allTexts, SpokenLanguage language)
{
    /// <summary>The first words to somebody new.</summary>
    public Reaction Start(IncomingMessage message) => Say(message, HelpMessages.Start(TextsFor(message)));

    /// <summary>What can be asked and how.</summary>
    public Reaction Help(IncomingMessage message) =>
        Say(message, HelpMessages.Help(message.Chat.IsPrivate, TextsFor(message)));

    /// <summary>A command that nobody knows: a hint in private; in a group it may be meant for anybody.</summary>
    public Reaction UnknownCommand(IncomingMessage message) =>
        message.Chat.IsPrivate ? Say(message, Html.Text(TextsFor(message).UnknownCommand)) : Reaction.None;

    /// <summary>A button of an earlier version, or a forged one.</summary>
    public Reaction UnknownButton(ButtonPress press) => Reaction.Tell(TextsFor(press).UnknownButton);

    /// <summary>What to tell somebody whose update met a fault of the bot's.</summary>
    public Reaction Apologize(Incoming? incoming)
    {
        // In the language of their Telegram: to look up what the chat chose might meet the same fault.
        var apology = allTexts.In(incoming?.From.LanguageCode).Apology;
        return incoming switch
        {
            IncomingMessage { IsAddressed: true } message => Say(message, Html.Text(apology)),
            ButtonPress => Reaction.Tell(apology),
            GuestQuestion guest => Reaction.Of(new AnswerGuest(guest.Chat.Id, guest.QueryId, Html.Text(apology).ToString())),
            _ => Reaction.None,
        };
    }

    HelpTexts TextsFor(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));

    static Reaction Say(IncomingMessage message, Html html) =>
        Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html.ToString(), message.MessageId, null));
}
