using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Pins;

/// <summary>Does what moderators decide on a pinned answer for which the articles have news.</summary>
sealed class PinReviewHandler(
    KnowledgeBase knowledge,
    IPinnedAnswers pins,
    IAnswerRenewal renewal,
    IChatSettings settings,
    PinRights rights,
    PinWords words)
{
    /// <summary>The topic of the button that brings the pinned answer up to date.</summary>
    public const string UpdateTopic = "pinnew";

    /// <summary>The topic of the button that keeps it as it is.</summary>
    public const string KeepTopic = "pinkeep";

    /// <summary>The pinned message is edited in place.</summary>
    public Task<Reaction> Update(ButtonPress press, CancellationToken cancellation) => Decide(press, Update, cancellation);

    /// <summary>The pinned message stays; what newer articles say counts as known.</summary>
    public Task<Reaction> Keep(ButtonPress press, CancellationToken cancellation) => Decide(press, Keep, cancellation);

    async Task<Reaction> Decide(
        ButtonPress press, Func<ButtonPress, PinnedAnswer, PinTexts, Reaction> decided, CancellationToken cancellation)
    {
        if (!press.IsGenuine || PinDecision.Read(press.Value) is not { } on)
        {
            return Reaction.None;
        }

        var texts = words.For(press);
        if (await rights.ToDecide(press, cancellation) is var permission and not PinPermission.Granted)
        {
            return PinReplies.Say(press, await words.WhyNot(permission, texts, cancellation));
        }

        return pins.In(press.Chat.Id).FirstOrDefault(pin => pin.MessageId == on.MessageId) switch
        {
            null => PinReplies.Say(press, texts.NotPinned),
            { IsInQuestion: true } pin when pin.Newer?.Id == on.StandId => decided(press, pin, texts),
            _ => PinReplies.Say(press, texts.Decided),
        };
    }

    Reaction Update(ButtonPress press, PinnedAnswer pin, PinTexts texts)
    {
        var fingerprint = knowledge.Fingerprint;
        if (renewal.Renew(pin) is not { } edit)
        {
            return PinReplies.Say(press, texts.AnsweredNoMore);
        }

        var renewed = pin with
        {
            Stand = AnswerStand.Of(PinReview.Ask(knowledge, pin)),
            Newer = null,
            IsInQuestion = false,
            ReviewedWith = fingerprint,
        };
        return PinReplies.Do(
            press,
            [Close(press, pin, group => group.UpdateChosenBy(press.From.FirstName)), edit],
            [new PinReviewed(renewed)],
            outcome => PinWords.Of(outcome, texts.Updated, texts));
    }

    Reaction Keep(ButtonPress press, PinnedAnswer pin, PinTexts texts) => PinReplies.Do(
        press,
        [Close(press, pin, group => group.KeptBy(press.From.FirstName))],
        [new PinReviewed(pin with { IsInQuestion = false })],
        outcome => PinWords.Of(outcome, texts.Kept, texts));

    EditText Close(ButtonPress press, PinnedAnswer pin, Func<PinTexts, string> said) => new(
        press.Chat.Id,
        press.MessageId,
        Html.Text(said(words.In(settings.Get(press.Chat.Id).Language ?? pin.Language))).ToString(),
        null);
}
