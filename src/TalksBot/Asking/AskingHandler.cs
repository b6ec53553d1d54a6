using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers questions with cited passages, or says that the sources do not.</summary>
sealed class AskingHandler(KnowledgeBase knowledge, AskingTexts allTexts, IQuestionLog log, TimeProvider time)
{
    /// <summary>The topic of the buttons that ask a suggested question.</summary>
    public const string SuggestionTopic = "ask";

    /// <summary>The topic of the buttons that show other passages of an answer.</summary>
    public const string MoreTopic = "more";

    /// <summary>The topic of the buttons that show the sentences around a passage.</summary>
    public const string ContextTopic = "context";

    /// <summary>How many sentences are shown on either side of a passage.</summary>
    const int ContextReach = 2;

    /// <summary>A question, by command, mention, reply, or simply said in a private chat.</summary>
    public Reaction Ask(IncomingMessage message)
    {
        if (message.Text.Length == 0)
        {
            var hint = AnswerMessages.NoQuestion(allTexts.In(message.From.LanguageCode));
            return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, hint.Html, message.MessageId, null));
        }

        var (answer, previous) = Conversation.Ask(knowledge, message.Text, PreviousOf(message));
        var asked = new AskedQuestion(
            message.UpdateId, message.Chat.Id, message.From.Id, message.Text, previous, time.GetUtcNow());
        return Say(answer, asked, TextsFor(answer, message.From), message.ThreadId, message.MessageId);
    }

    /// <summary>A suggested question was chosen: answered below the message that suggested it.</summary>
    public Reaction AskSuggested(ButtonPress press)
    {
        if (SuggestionId.Find(press.Value, knowledge.Questions) is not { } question)
        {
            return new Reaction([], allTexts.In(press.From.LanguageCode).SuggestionGone);
        }

        var asked = new AskedQuestion(press.UpdateId, press.Chat.Id, press.From.Id, question, null, time.GetUtcNow());
        var answer = knowledge.Ask(question, AnswerPage.Furthest);
        return Say(answer, asked, TextsFor(answer, press.From), press.ThreadId, press.MessageId, isChosen: true);
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
            return new Reaction([], allTexts.In(press.From.LanguageCode).AnswerGone);
        }

        var answer = knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous);
        var texts = TextsFor(answer, press.From);
        var parts = AnswerMessages.RenderPage(answer, page, texts);
        return parts.Count == 0 ? new Reaction([], texts.AnswerGone) : Replace(parts, press);
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
            return new Reaction([], allTexts.In(press.From.LanguageCode).AnswerGone);
        }

        var answer = knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous);
        var texts = TextsFor(answer, press.From);
        var index = place.IndexIn(answer);
        if (index < 0 || !answer.HasPassagesToShow)
        {
            return new Reaction([], texts.PassageGone);
        }

        var passage = answer.Passages[index];
        var around = knowledge.Around(passage, ContextReach);
        return Replace(ContextMessages.Render(passage, index + 1, around, place.Page, texts), press);
    }

    static Reaction Say(
        Answer answer, AskedQuestion asked, AskingTexts texts, int? threadId, int replyTo, bool isChosen = false) =>
        new([.. Messages(AnswerMessages.Render(answer, asked.Id, texts, isChosen), asked.ChatId, threadId, replyTo)], Asked: asked);

    static Reaction Replace(IReadOnlyList<MessagePart> parts, ButtonPress press) => parts is [var part]
        ? Reaction.Of(new EditText(press.Chat.Id, press.MessageId, part.Html, part.Keyboard))
        : Reaction.Of(Messages(parts, press.Chat.Id, press.ThreadId, press.MessageId));

    // Where nothing was asked, only the person's own Telegram tells a language.
    AskingTexts TextsFor(Answer answer, Person person) =>
        allTexts.In(answer.Language ?? (answer.SmallTalk is null ? null : person.LanguageCode));

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
