using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Texts;

namespace TalksBot.Pins;

/// <summary>What is said of pins, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class PinTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(PinTexts)), language)
{
    /// <summary>What the citations say in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>In a private chat: pins are for groups.</summary>
    public string OnlyInGroups => Text();

    /// <summary>How to name the answer that is to be pinned by command.</summary>
    public string ReplyToAnswer => Text();

    /// <summary>The message is no answer with passages.</summary>
    public string NothingToPin => Text();

    /// <summary>The answer is too old to be known.</summary>
    public string AnswerGone => Text();

    /// <summary>Who may pin.</summary>
    public string WhoMayPin => Text();

    /// <summary>To an anonymous administrator, who must show who they are by pressing the button.</summary>
    public string PressInstead => Text();

    /// <summary>Telegram does not tell what somebody may do.</summary>
    public string RightsUntold => Text();

    /// <summary>It is pinned.</summary>
    public string Pinned => Text();

    /// <summary>Telegram takes its time.</summary>
    public string UnderWay => Text();

    /// <summary>The message is no longer there.</summary>
    public string MessageGone => Text();

    /// <summary>It is unpinned.</summary>
    public string Unpinned => Text();

    /// <summary>The message is not on the list.</summary>
    public string NotPinned => Text();

    /// <summary>The list is empty.</summary>
    public string NoPins => Text();

    /// <summary>The heading of the list.</summary>
    public string PinsHeading => Text();

    /// <summary>Who pinned an answer, where that was an anonymous administrator.</summary>
    public string ByAnonymous => Text();

    /// <summary>Who pinned an answer, where that is no longer kept.</summary>
    public string ByForgotten => Text();

    /// <summary>The button that unpins the oldest to make room.</summary>
    public string ReplaceOldest => Text();

    /// <summary>The button that leaves the pins as they are.</summary>
    public string LeaveAsIs => Text();

    /// <summary>Newer articles say something else to a pinned question, which follows.</summary>
    public string NewerSay => Text();

    /// <summary>Newer articles contradict each other on a pinned question, which follows.</summary>
    public string NewerDiffer => Text();

    /// <summary>The button that brings a pinned answer up to date.</summary>
    public string Update => Text();

    /// <summary>The button that keeps a pinned answer as it is.</summary>
    public string Keep => Text();

    /// <summary>It was decided already, or newer articles have come since.</summary>
    public string Decided => Text();

    /// <summary>The articles have no answer to the question any more.</summary>
    public string AnsweredNoMore => Text();

    /// <summary>The pinned answer is up to date.</summary>
    public string Updated => Text();

    /// <summary>The pinned answer stays.</summary>
    public string Kept => Text();

    /// <summary>The bot lacks the right to pin, and where it is given.</summary>
    /// <param name="bot">The bot's username.</param>
    public string BotLacksRight(string bot) => Filled(bot);

    /// <summary>Telegram refused it.</summary>
    /// <param name="reason">Telegram's words.</param>
    public string Refused(string reason) => Filled(reason);

    /// <summary>Who pinned an answer.</summary>
    public string By(string name) => Filled(name);

    /// <summary>The button that unpins an answer of the list.</summary>
    public string UnpinNumber(int number) => Filled(number);

    /// <summary>How many pins are not on the list for want of room.</summary>
    public string MorePins(int number) => Counted(number);

    /// <summary>As many answers are pinned as the group allows; the oldest follows.</summary>
    public string LimitReached(int limit) => Counted(limit);

    /// <summary>Somebody had the oldest pin replaced.</summary>
    public string OldestReplacedBy(string name) => Filled(name);

    /// <summary>Somebody left the pins as they were.</summary>
    public string LeftBy(string name) => Filled(name);

    /// <summary>Somebody chose to update a pinned answer.</summary>
    public string UpdateChosenBy(string name) => Filled(name);

    /// <summary>Somebody chose to keep a pinned answer as it is.</summary>
    public string KeptBy(string name) => Filled(name);

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public PinTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
