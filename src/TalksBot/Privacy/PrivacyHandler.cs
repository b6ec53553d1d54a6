using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Receiving;
using TalksBot.Retention;
using TalksBot.Routing;

namespace TalksBot.Privacy;

/// <summary>Says what is kept and how long, and deletes what is kept of a person who wants that.</summary>
sealed class PrivacyHandler(
    PrivacyTexts allTexts,
    SpokenLanguage language,
    BotIdentitySource identity,
    IOptions<RetentionOptions> retention,
    TimeProvider time)
{
    /// <summary>The topic of the buttons that confirm, and the payload of the link that asks whether it is meant.</summary>
    public const string ForgetTopic = "forget";

    /// <summary>The button's value to delete.</summary>
    public const string Yes = "yes";

    /// <summary>The button's value to leave everything.</summary>
    public const string No = "no";

    /// <summary>What is kept, and how long.</summary>
    public Reaction Tell(IncomingMessage message)
    {
        var html = PrivacyMessages.Kept(retention.Value.KeepQuestionsDays, retention.Value.KeepSentDays, TextsFor(message));
        return Say(message, html, null);
    }

    /// <summary>Somebody wants to be forgotten: asked whether that is meant, and never in front of others.</summary>
    public async Task<Reaction> Forget(IncomingMessage message, CancellationToken cancellation)
    {
        var texts = TextsFor(message);
        if (message.Chat.IsPrivate)
        {
            return Say(message, Html.Text(texts.ForgetQuestion), PrivacyMessages.Confirm(texts));
        }

        var bot = await identity.Get(cancellation);
        var address = new Uri($"https://t.me/{bot.Username}?start={ForgetTopic}");
        return Say(message, Html.Text(texts.ForgetInPrivate), [[Button.Link(texts.OpenChat, address)]]);
    }

    /// <summary>It is meant, or not.</summary>
    public Reaction Confirm(ButtonPress press)
    {
        if (!press.Chat.IsPrivate || !press.IsGenuine)
        {
            return Reaction.None;
        }

        var texts = TextsFor(press);
        return press.Value switch
        {
            Yes => Replace(press, texts.Forgotten) with { Changes = [new PersonErased(press.From.Id, time.GetUtcNow())] },
            No => Replace(press, texts.Kept),
            _ => Reaction.None,
        };
    }

    PrivacyTexts TextsFor(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));

    static Reaction Replace(ButtonPress press, string text) =>
        Reaction.Of(new EditText(press.Chat.Id, press.MessageId, Html.Text(text).ToString(), null));

    static Reaction Say(IncomingMessage message, Html html, IReadOnlyList<IReadOnlyList<Button>>? keyboard) =>
        Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html.ToString(), message.MessageId, keyboard));
}
