using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Routing;

namespace TalksBot.Sources;

/// <summary>Lists the articles, a page at a time.</summary>
sealed class SourcesHandler(KnowledgeBase knowledge, SourcesTexts allTexts, SpokenLanguage language)
{
    /// <summary>The topic of the buttons that turn the page.</summary>
    public const string ButtonTopic = "sources";

    /// <summary>The first page.</summary>
    public Reaction List(IncomingMessage message)
    {
        var page = SourcesPage.Render(knowledge.Articles, 0, TextsFor(message));
        return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, page.Html, message.MessageId, page.Keyboard));
    }

    /// <summary>Another page, in the same message.</summary>
    public Reaction Turn(ButtonPress press)
    {
        if (!int.TryParse(press.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Reaction.None; // Forged: our own buttons carry a number.
        }

        var page = SourcesPage.Render(knowledge.Articles, number, TextsFor(press));
        return Reaction.Of(new EditText(press.Chat.Id, press.MessageId, page.Html, page.Keyboard));
    }

    SourcesTexts TextsFor(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));
}
