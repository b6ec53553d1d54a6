using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Newest;

/// <summary>Tells which article is the newest.</summary>
sealed class NewestHandler(KnowledgeBase knowledge, NewestTexts allTexts, SpokenLanguage language)
{
    /// <summary>Its headline, with where and when it was published.</summary>
    public Reaction Tell(IncomingMessage message)
    {
        var texts = allTexts.In(language.OfPerson(message.Chat, message.From));
        var html = NewestMessages.Tell(knowledge.Articles, texts);
        return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html.ToString(), message.MessageId, Keyboard: null));
    }
}
