using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers questions with cited passages, or says that the sources do not.</summary>
sealed class AskingHandler(KnowledgeBase knowledge)
{
    /// <summary>The topic of the buttons that ask a suggested question.</summary>
    public const string ButtonTopic = "ask";

    /// <summary>A question, by command, mention, reply, or simply said in a private chat.</summary>
    public Reaction Ask(IncomingMessage message) => message.Text.Length == 0
        ? Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, AnswerMessages.NoQuestion, message.MessageId, null))
        : Reaction.Of(Answer(message.Text, message.Chat, message.ThreadId, message.MessageId));

    /// <summary>A suggested question was chosen: answered below the message that suggested it.</summary>
    public Reaction AskSuggested(ButtonPress press) => SuggestionId.Find(press.Value, knowledge.Questions) is { } question
        ? Reaction.Of(Answer(question, press.Chat, press.ThreadId, press.MessageId))
        : new Reaction([], AnswerMessages.SuggestionGone);

    IEnumerable<SendText> Answer(string question, Chat chat, int? threadId, int replyTo) =>
        AnswerMessages.Render(knowledge.Ask(question)).Select((part, index) =>
            // Only the first part quotes the question; the others follow it.
            new SendText(chat.Id, threadId, part.Html, index == 0 ? replyTo : null, part.Keyboard));
}
