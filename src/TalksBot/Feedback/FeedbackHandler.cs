using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Feedback;

/// <summary>Counts what people think of the answers: one vote a person, changeable.</summary>
sealed class FeedbackHandler(IQuestionLog log, IVotes votes, FeedbackTexts allTexts, SpokenLanguage language, TimeProvider time)
{
    /// <summary>A thumb was pressed. The same one again takes the vote back.</summary>
    public Reaction Cast(ButtonPress press)
    {
        if (VoteButtons.Read(press.Value) is not (var questionId, var vote))
        {
            return Reaction.None; // Forged: our own buttons carry a question and a vote.
        }

        var before = votes.Of(press.From.Id, questionId);
        Vote? after = before == vote ? null : vote;
        var counts = votes.On(questionId).Change(before, after);

        // The keyboard is what Telegram shows under the message, not what the press says about it.
        if (VoteButtons.Renew(press.Keyboard, questionId, counts) is not { } keyboard)
        {
            return Reaction.None;
        }

        var texts = allTexts.In(language.Of(press.Chat, press.From));
        if (log.Find(questionId, press.Chat.Id) is null)
        {
            return Reaction.Tell(texts.Gone);
        }

        return new Reaction(
            [new EditKeyboard(press.Chat.Id, press.MessageId, keyboard)], after is null ? texts.TakenBack : texts.Thanks)
        {
            Changes = [new VoteCast(questionId, press.From.Id, after, time.GetUtcNow())],
            IsToast = true,
        };
    }
}
