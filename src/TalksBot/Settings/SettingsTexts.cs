using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Settings;

/// <summary>What the settings say, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class SettingsTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(SettingsTexts)), language)
{
    /// <summary>What the language calls itself.</summary>
    public string OwnName => Text();

    /// <summary>The heading in a private chat.</summary>
    public string HeadingInPrivate => Text();

    /// <summary>The heading in a group.</summary>
    public string HeadingInGroup => Text();

    /// <summary>What a setting is called.</summary>
    public string NameOf(SettingsPart part) => Text($"NameOf.{part}");

    /// <summary>No language chosen in a private chat: that of the person's Telegram.</summary>
    public string LanguageOfPerson => Text();

    /// <summary>No language chosen in a group: that of each question.</summary>
    public string LanguageOfQuestions => Text();

    /// <summary>Which messages are answered.</summary>
    public string AnsweringIn(AnsweringMode mode) => Text($"AnsweringIn.{mode}");

    /// <summary>Above the languages.</summary>
    public string ChooseLanguage => Text();

    /// <summary>Above the modes, which it explains.</summary>
    public string ChooseAnswering => Text();

    /// <summary>Above the numbers.</summary>
    public string ChoosePinLimit => Text();

    /// <summary>The button from one setting to all of them.</summary>
    public string Back => Text();

    /// <summary>To a member who may not change the group's settings; as an alert too.</summary>
    public string OnlyModerators => Text();

    /// <summary>When Telegram does not tell who may; as an alert too.</summary>
    public string RightsUnknown => Text();

    /// <summary>That privacy mode hides questions which the bot is to answer, and how that is changed.</summary>
    public string QuestionsHidden => Text();

    /// <summary>The same in short, as an alert.</summary>
    public string QuestionsHiddenAlert => Text();

    /// <summary>No digest comes.</summary>
    public string DigestOff => Text();

    /// <summary>Above what can be chosen about the digest.</summary>
    public string ChooseDigest => Text();

    /// <summary>The button to subscribe.</summary>
    public string TurnDigestOn => Text();

    /// <summary>The button to choose another time.</summary>
    public string ChangeDigestTime => Text();

    /// <summary>The button to end it.</summary>
    public string TurnDigestOff => Text();

    /// <summary>The choice that it comes when nothing is new, too.</summary>
    public string DigestAlways => Text();

    /// <summary>The choice that it is pinned.</summary>
    public string DigestPinned => Text();

    /// <summary>That the bot may not pin, as an alert.</summary>
    public string DigestNeedsPinRight => Text();

    /// <summary>What schedules are called.</summary>
    public ScheduleTexts Schedule => new(localizers, BotLanguages.Of(Language));

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public SettingsTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
