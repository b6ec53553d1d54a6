using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Shows other parts of an answer in its place.</summary>
sealed class PagingHandler(KnowledgeBase knowledge, Answering answering, IQuestionLog log)
{
    /// <summary>The topic of the buttons that show other passages of an answer.</summary>
    public const string MoreTopic = "more";

    /// <summary>The topic of the buttons that show the sentences around a passage.</summary>
    public const string ContextTopic = "context";

    /// <summary>How many sentences are shown on either side of a passage.</summary>
    public const int ContextReach = 2;

    /// <summary>Other passages of an answer are wanted: shown in its place.</summary>
    public async Task<Reaction> TurnPage(ButtonPress press, CancellationToken cancellation)
    {
        if (AnswerPage.Read(press.Value) is not { } page)
        {
            return Reaction.None; // Forged: our own buttons carry a question and a page.
        }

        if (log.Find(page.QuestionId, press.Chat.Id) is not { } asked)
        {
            return Reaction.Tell(answering.TextsFor(press).AnswerGone);
        }

        var answer = answering.AskAgain(asked);
        var texts = answering.TextsFor(press, answer);
        var parts = await answering.RenderPage(answer, page, press.Chat, texts, cancellation);
        return parts.Count == 0 ? Reaction.Tell(texts.AnswerGone) : Replace(parts, press);
    }

    /// <summary>The sentences around a passage are wanted: shown in the answer's place.</summary>
    public Reaction ShowContext(ButtonPress press)
    {
        if (ContextPlace.Read(press.Value) is not { } place)
        {
            return Reaction.None; // Forged, as above.
        }

        if (log.Find(place.Page.QuestionId, press.Chat.Id) is not { } asked)
        {
            return Reaction.Tell(answering.TextsFor(press).AnswerGone);
        }

        var answer = answering.AskAgain(asked);
        var texts = answering.TextsFor(press, answer);
        var index = place.IndexIn(answer);
        if (index < 0 || !answer.HasPassagesToShow)
        {
            return Reaction.Tell(texts.PassageGone);
        }

        var passage = answer.Passages[index];
        var around = knowledge.Around(passage, ContextReach);
        return Replace(ContextMessages.Render(passage, index + 1, around, place.Page, texts), press);
    }

    static Reaction Replace(IReadOnlyList<MessagePart> parts, ButtonPress press) => parts is [var part]
        ? Reaction.Of(new EditText(press.Chat.Id, press.MessageId, part.Html, part.Keyboard))
        : Reaction.Of(Answering.Messages(parts, press.Chat.Id, press.ThreadId, press.MessageId));
}
