using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Receiving;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>From a question to the messages of its answer: what every way of asking has in common.</summary>
sealed partial class Answering(
    KnowledgeBase knowledge,
    AskingTexts allTexts,
    SpokenLanguage language,
    IQuestionLog log,
    IVotes votes,
    PinnedNotice pinned,
    BotIdentitySource identity,
    TypingSignal typing,
    ILogger<Answering> logger)
{
    /// <summary>Asks a question that may follow up another; whoever waits long sees that the bot is typing.</summary>
    /// <returns>The answer, and the earlier question's words if it was understood with them.</returns>
    public async Task<(Answer Answer, string? Previous)> Ask(
        string question, AskedQuestion? before, Chat chat, int? threadId, CancellationToken cancellation)
    {
        using var step = Tracing.Begin("ask");
        var asked = await typing.During(
            Task.Run(() => Conversation.Ask(knowledge, question, before), cancellation), chat, threadId, cancellation);
        step?.SetTag("talksbot.verdict", asked.Answer.Verdict.ToString());
        LogAsked(question, asked.Answer.Verdict, asked.Answer.Confidence);
        return asked;
    }

    /// <summary>Asks a question once more, as it was understood.</summary>
    public Answer AskAgain(AskedQuestion asked) => knowledge.Ask(asked.Text, AnswerPage.Furthest, asked.Previous);

    /// <summary>What a message may follow up: the answer it replies to, or in private what was asked shortly before.</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">When it was asked.</param>
    public AskedQuestion? Before(IncomingMessage message, DateTimeOffset at) => message switch
    {
        { RepliesTo: { IsOfBot: true } answer } => log.AnsweredBy(message.Chat.Id, answer.MessageId),
        { Chat.IsPrivate: true } => log.Latest(message.Chat.Id, at - Conversation.Memory, before: at),
        _ => null,
    };

    /// <summary>The texts in the language that the bot speaks to somebody.</summary>
    public AskingTexts TextsFor(Incoming incoming, Answer? answer = null) =>
        allTexts.In(language.Of(incoming.Chat, incoming.From, answer?.Language));

    /// <summary>The messages of an answer, with what moderators have pinned on the matter.</summary>
    public async Task<IReadOnlyList<MessagePart>> Render(
        Answer answer, AskedQuestion asked, Chat chat, AskingTexts texts, CancellationToken cancellation, bool isChosen = false)
    {
        var above = pinned.Above(chat, answer, asked.Previous, texts.Language);
        var bot = await identity.Get(cancellation);
        var parts = AnswerMessages.Render(answer, asked.Id, texts, isChosen, votes.On(asked.Id), bot.Username, above);
        return Pinnable(parts, chat, answer, asked.Id, texts);
    }

    /// <summary>The messages of one page of an answer; none when the answer has no such page.</summary>
    public async Task<IReadOnlyList<MessagePart>> RenderPage(
        Answer answer, AnswerPage page, Chat chat, AskingTexts texts, CancellationToken cancellation)
    {
        var bot = await identity.Get(cancellation);
        var parts = AnswerMessages.RenderPage(answer, page, texts, votes.On(page.QuestionId), bot.Username);
        return Pinnable(parts, chat, answer, page.QuestionId, texts);
    }

    /// <summary>A new question and its answer, as a reply.</summary>
    public async Task<Reaction> Say(
        Answer answer, AskedQuestion asked, Chat chat, AskingTexts texts, int? threadId, int? replyTo,
        CancellationToken cancellation, bool isChosen = false) =>
        new([.. Messages(await Render(answer, asked, chat, texts, cancellation, isChosen), chat.Id, threadId, replyTo)])
        {
            Changes = [new QuestionAsked(asked with { Found = AnswerFinding.Of(answer) })],
        };

    /// <summary>The messages of an answer with the button that pins it, where there is anything to pin for.</summary>
    IReadOnlyList<MessagePart> Pinnable(
        IReadOnlyList<MessagePart> parts, Chat chat, Answer answer, long questionId, AskingTexts texts) => parts.Count == 0
        ? parts
        :
        [
            .. parts.SkipLast(1),
            parts[^1] with { Keyboard = pinned.Under(parts[^1].Keyboard, chat, answer, questionId, texts.Language) },
        ];

    /// <summary>Messages to send: only the first one replies, the others follow it.</summary>
    public static IEnumerable<SendText> Messages(IReadOnlyList<MessagePart> parts, long chatId, int? threadId, int? replyTo) =>
        parts.Select((part, index) => new SendText(chatId, threadId, part.Html, index == 0 ? replyTo : null, part.Keyboard));

    /// <summary>One message in plain words, as a reply.</summary>
    public static Reaction Tell(IncomingMessage message, string text) => Reaction.Of(
        new SendText(message.Chat.Id, message.ThreadId, Html.Text(text).ToString(), message.MessageId, null));

    // What people ask is theirs: only whoever looks for a fault may see it.
    [LoggerMessage(LogLevel.Debug, "Asked \"{Question}\": {Verdict}, confidence {Confidence:0.00}.")]
    partial void LogAsked(string question, Verdict verdict, double confidence);
}
