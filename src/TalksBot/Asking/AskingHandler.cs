using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers questions with cited passages, or says that the sources do not.</summary>
sealed class AskingHandler(KnowledgeBase knowledge, IQuestionLog log, TimeProvider time)
{
    /// <summary>The topic of the buttons that ask a suggested question.</summary>
    public const string SuggestionTopic = "ask";

    /// <summary>The topic of the buttons that show other passages of an answer.</summary>
    public const string MoreTopic = "more";

    /// <summary>A question, by command, mention, reply, or simply said in a private chat.</summary>
    public Reaction Ask(IncomingMessage message)
    {
        if (message.Text.Length == 0)
        {
            return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, AnswerMessages.NoQuestion, message.MessageId, null));
        }

        var (answer, previous) = Conversation.Ask(knowledge, message.Text, PreviousOf(message));
        var asked = new AskedQuestion(
            message.UpdateId, message.Chat.Id, message.From.Id, message.Text, previous, time.GetUtcNow());
        return Say(answer, asked, message.ThreadId, message.MessageId);
    }

    /// <summary>A suggested question was chosen: answered below the message that suggested it.</summary>
    public Reaction AskSuggested(ButtonPress press)
    {
        if (SuggestionId.Find(press.Value, knowledge.Questions) is not { } question)
        {
            return new Reaction([], AnswerMessages.SuggestionGone);
        }

        var asked = new AskedQuestion(press.UpdateId, press.Chat.Id, press.From.Id, question, null, time.GetUtcNow());
        return Say(knowledge.Ask(question, AnswerPage.Furthest), asked, press.ThreadId, press.MessageId, isChosen: true);
    }

    /// <summary>Other passages of an answer are wanted: shown in its place.</summary>
    public Reaction TurnPage(ButtonPress press)
    {
        if (AnswerPage.Read(press.Value) is not { } page)
        {
            return Reaction.None; // Forged: our own buttons carry a question and a page.
        }

        if (log.Find(page.QuestionId, press.Chat.Id) is not { } asked)
        {
            return new Reaction([], AnswerMessages.AnswerGone);
        }

        var parts = AnswerMessages.RenderPage(knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous), page);
        return parts switch
        {
            [] => new Reaction([], AnswerMessages.AnswerGone),
            [var part] => Reaction.Of(new EditText(press.Chat.Id, press.MessageId, part.Html, part.Keyboard)),
            _ => Reaction.Of(Messages(parts, press.Chat.Id, press.ThreadId, press.MessageId)),
        };
    }

    static Reaction Say(Answer answer, AskedQuestion asked, int? threadId, int replyTo, bool isChosen = false) =>
        new([.. Messages(AnswerMessages.Render(answer, asked.Id, isChosen), asked.ChatId, threadId, replyTo)], Asked: asked);

    // Only the first part quotes the question; the others follow it.
    static IEnumerable<SendText> Messages(IReadOnlyList<MessagePart> parts, long chatId, int? threadId, int replyTo) =>
        parts.Select((part, index) => new SendText(chatId, threadId, part.Html, index == 0 ? replyTo : null, part.Keyboard));

    /// <summary>What a message may follow up: the answer it replies to, or in private what was asked shortly before.</summary>
    AskedQuestion? PreviousOf(IncomingMessage message) => message switch
    {
        { RepliesTo: int answer } => log.AnsweredBy(message.Chat.Id, answer),
        { Chat.IsPrivate: true } => log.Latest(message.Chat.Id, time.GetUtcNow() - Conversation.Memory),
        _ => null,
    };
}
