using TalksBot.Chats;
using TalksBot.Delivery;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Digests;

/// <summary>
/// Shows a group's moderators what was asked there without an answer in the sources, without names. What is too long for an
/// alert comes as a message that nobody else sees; where Telegram has none of these, the alert is cut.
/// </summary>
sealed class UnansweredHandler(IQuestionLog log, GroupRights rights, SpokenLanguage language, DigestTexts allTexts)
{
    /// <summary>The topic of the button.</summary>
    public const string Topic = "unanswered";

    const int LongestAlert = 200;
    const int MostRead = 500;

    /// <summary>The button of a digest.</summary>
    public async Task<Reaction> Show(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine || AskingTime.Read(press.Value) is not { } asked)
        {
            return Reaction.None;
        }

        var texts = allTexts.In(language.OfPerson(press.Chat, press.From));
        if (await rights.Of(press.Chat, press.From, cancellation) is { IsAdministrator: false } held)
        {
            return Reaction.Tell(held.IsKnown ? texts.OnlyModerators : texts.RightsUnknown);
        }

        var since = texts.Day(asked.Since, asked.Until);
        var questions = UnansweredMessages.Distinct(log.Between(press.Chat.Id, asked.Since, asked.Until.AddSeconds(1), MostRead));
        var alert = UnansweredMessages.Alert(questions, since, texts, LongestAlert);
        return alert.IsWhole || !press.Chat.IsSupergroup
            ? Reaction.Tell(alert.Text)
            : Reaction.Of(new SendText(
                press.Chat.Id, press.ThreadId, UnansweredMessages.Message(questions, since, texts), press.MessageId, null)
            {
                OnlyFor = press.From.Id,
                IsSilent = true,
            }) with
            {
                AlertAfter = outcome => outcome is SendOutcome.Done ? "" : alert.Text,
            };
    }
}
