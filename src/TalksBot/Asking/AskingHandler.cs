using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers questions with cited passages, or says that the sources do not.</summary>
sealed class AskingHandler(
    KnowledgeBase knowledge, AskingTexts allTexts, SpokenLanguage language, IQuestionLog log, PinnedNotice pinned, TimeProvider time)
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
            var hint = AnswerMessages.NoQuestion(TextsFor(message));
            return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, hint.Html, message.MessageId, null));
        }

        var (answer, previous) = Conversation.Ask(knowledge, message.Text, PreviousOf(message));
        var asked = new AskedQuestion(
            message.UpdateId, message.Chat.Id, message.From.Id, message.MessageId, message.Text, previous, time.GetUtcNow());
        return Say(message.Chat, answer, asked, TextsFor(message, answer), message.ThreadId, message.MessageId);
    }

    /// <summary>A suggested question was chosen: answered below the message that suggested it.</summary>
    public Reaction AskSuggested(ButtonPress press)
    {
        if (SuggestionId.Find(press.Value, knowledge.Questions) is not { } question)
        {
            return Reaction.Tell(TextsFor(press).SuggestionGone);
        }

        var asked = new AskedQuestion(press.UpdateId, press.Chat.Id, press.From.Id, null, question, null, time.GetUtcNow());
        var answer = knowledge.Ask(question, AnswerPage.Furthest);
        return Say(press.Chat, answer, asked, TextsFor(press, answer), press.ThreadId, press.MessageId, isChosen: true);
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
            return Reaction.Tell(TextsFor(press).AnswerGone);
        }

        var answer = knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous);
        var texts = TextsFor(press, answer);
        var parts = Pinnable(AnswerMessages.RenderPage(answer, page, texts), press.Chat, answer, asked.Id, texts);
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
            return Reaction.Tell(TextsFor(press).AnswerGone);
        }

        var answer = knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous);
        var texts = TextsFor(press, answer);
        var index = place.IndexIn(answer);
        if (index < 0 || !answer.HasPassagesToShow)
        {
            return Reaction.Tell(texts.PassageGone);
        }

        var passage = answer.Passages[index];
        var around = knowledge.Around(passage, ContextReach);
        return Replace(ContextMessages.Render(passage, index + 1, around, place.Page, texts), press);
    }

    Reaction Say(
        Chat chat, Answer answer, AskedQuestion asked, AskingTexts texts, int? threadId, int replyTo, bool isChosen = false)
    {
        var above = pinned.Above(chat, answer, asked.Previous, texts.Language);
        var parts = Pinnable(AnswerMessages.Render(answer, asked.Id, texts, isChosen, above), chat, answer, asked.Id, texts);
        return new([.. Messages(parts, asked.ChatId, threadId, replyTo)]) { Changes = [new QuestionAsked(asked)] };
    }

    /// <summary>The messages of an answer with the button that pins it, where there is anything to pin for.</summary>
    IReadOnlyList<MessagePart> Pinnable(
        IReadOnlyList<MessagePart> parts, Chat chat, Answer answer, long questionId, AskingTexts texts) => parts.Count == 0
        ? parts
        :
        [
            .. parts.SkipLast(1),
            parts[^1] with { Keyboard = pinned.Under(parts[^1].Keyboard, chat, answer, questionId, texts.Language) },
        ];

    static Reaction Replace(IReadOnlyList<MessagePart> parts, ButtonPress press) => parts is [var part]
        ? Reaction.Of(new EditText(press.Chat.Id, press.MessageId, part.Html, part.Keyboard))
        : Reaction.Of(Messages(parts, press.Chat.Id, press.ThreadId, press.MessageId));

    AskingTexts TextsFor(Incoming incoming, Answer? answer = null) =>
        allTexts.In(language.Of(incoming.Chat, incoming.From, answer?.Language));

    // Only the first part quotes the question; the others follow it.
    static IEnumerable<SendText> Messages(IReadOnlyList<MessagePart> parts, long chatId, int? threadId, int replyTo) =>
        parts.Select((part, index) => new SendText(chatId, threadId, part.Html, index == 0 ? replyTo : null, part.Keyboard));

    /// <summary>What a message may follow up: the answer it replies to, or in private what was asked shortly before.</summary>
    AskedQuestion? PreviousOf(IncomingMessage message) => message switch
    {
        { RepliesTo: { IsOfBot: true } answer } => log.AnsweredBy(message.Chat.Id, answer.MessageId),
        { Chat.IsPrivate: true } => log.Latest(message.Chat.Id, time.GetUtcNow() - Conversation.Memory),
        _ => null,
    };
}
