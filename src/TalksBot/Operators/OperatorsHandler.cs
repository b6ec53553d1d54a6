using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Operators;

/// <summary>Tells the bot's operators how it stands and what people miss.</summary>
sealed class OperatorsHandler(
    StatusReading status, KnowledgeBase knowledge, IQuestionHistory history, OperatorTexts allTexts, SpokenLanguage language,
    TimeProvider time)
{
    /// <summary>The topic of the buttons that turn the page of gaps.</summary>
    public const string GapsTopic = "gaps";

    // What is grouped: enough to show what is missed, and grouped within the time that somebody waits for.
    const int MostGaps = 2000;

    /// <summary>How far back gaps and reports look.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>How the bot stands.</summary>
    public Reaction Status(IncomingMessage message) => Reply(message, StatusMessage.Render(status.Now(), TextsFor(message)).ToString(), null);

    /// <summary>What people asked that nothing answered, the first page.</summary>
    public Reaction Gaps(IncomingMessage message)
    {
        var page = GapsPage.Render(Groups(), 0, TextsFor(message));
        return Reply(message, page.Html, page.Keyboard);
    }

    /// <summary>Another page of that, in the same message.</summary>
    public Reaction TurnGaps(ButtonPress press)
    {
        if (!int.TryParse(press.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Reaction.None; // Forged: our own buttons carry a number.
        }

        var page = GapsPage.Render(Groups(), number, TextsFor(press));
        return Reaction.Of(new EditText(press.Chat.Id, press.MessageId, page.Html, page.Keyboard));
    }

    /// <summary>The last 30 days as a picture.</summary>
    public Reaction Report(IncomingMessage message) => Reaction.Of(new SendReport(
        message.Chat.Id,
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        language.OfPerson(message.Chat, message.From)));

    IReadOnlyList<GapGroup> Groups() =>
        GapGroup.Of(history.Gaps(time.GetUtcNow() - Reach, MostGaps), knowledge.GistOf);

    OperatorTexts TextsFor(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));

    static Reaction Reply(IncomingMessage message, string html, IReadOnlyList<IReadOnlyList<Button>>? keyboard) =>
        Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, html, message.MessageId, keyboard));
}
