using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Receiving;

namespace TalksBot.Asking;

/// <summary>Writes a pinned answer anew by what the articles say now.</summary>
sealed class AnswerRenewal(
    KnowledgeBase knowledge, AskingTexts allTexts, PinnedNotice pinned, IVotes votes, BotIdentitySource identity) : IAnswerRenewal
{
    /// <inheritdoc/>
    public EditText? Renew(PinnedAnswer pin)
    {
        var answer = knowledge.Ask(pin.Question, AnswerPage.Furthest, pin.Previous);
        if (!answer.HasPassagesToShow)
        {
            return null;
        }

        var part = OnePart(answer, pin.QuestionId, allTexts.In(pin.Language));
        var rows = pinned.Under(part.Keyboard, new Chat(pin.ChatId, ChatKind.Group), answer, pin.QuestionId, pin.Language);
        return new EditText(pin.ChatId, pin.MessageId, part.Html, rows);
    }

    // A message cannot be edited into two: what does not fit is behind the button for more.
    MessagePart OnePart(Answer answer, long questionId, AskingTexts texts)
    {
        for (var count = AnswerPage.Length; ; count--)
        {
            var fewer = answer with
            {
                Passages = [.. answer.Passages.Take(count)],
                Differing = [.. answer.Differing.Where(one => one.Passage < count)],
            };
            var parts = AnswerMessages.Render(
                count == AnswerPage.Length ? answer : fewer, questionId, texts, isChosen: true, votes.On(questionId), identity.Known?.Username);
            if (parts.Count == 1 || count == 1)
            {
                return parts[0] with { Keyboard = parts[^1].Keyboard };
            }
        }
    }
}
