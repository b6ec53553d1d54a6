using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>
/// Answers in chats that the bot is not in: one message, without buttons, since their presses would reach a bot that
/// cannot edit there. Nothing is kept of it: nobody can follow it up.
/// </summary>
sealed class GuestHandler(
    KnowledgeBase knowledge, AskingTexts allTexts, SpokenLanguage language, QuestionLimits limits, QuestionMetrics metrics,
    TimeProvider time)
{
    /// <summary>A question of somebody's whose chat the bot is not in.</summary>
    public Reaction Answer(GuestQuestion guest)
    {
        // The chat chose nothing: the person's own choice counts, as in private.
        var person = new Chat(guest.From.Id, ChatKind.Private);
        if (guest.Text.Length == 0)
        {
            var hint = AnswerMessages.NoQuestion(allTexts.In(language.Of(person, guest.From)));
            return Say(guest, hint);
        }

        if (!limits.Allows(person, guest.From))
        {
            return Reaction.None;
        }

        var start = time.GetTimestamp();
        var answer = knowledge.Ask(guest.Text);
        metrics.Count(answer.Verdict, time.GetElapsedTime(start));
        var texts = allTexts.In(language.Of(person, guest.From, answer.Language));
        return Say(guest, AnswerMessages.Render(answer, guest.UpdateId, texts)[0]);
    }

    static Reaction Say(GuestQuestion guest, MessagePart part) => Reaction.Of(
        new AnswerGuest(guest.Chat.Id, guest.QueryId, part.Html));
}
