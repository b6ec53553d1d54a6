using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using TalksBot.Chats;
using TalksBot.Knowledge.Articles;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Digests;

/// <summary>What is said about subscribing to the digest, in one language. Plain texts.</summary>
sealed class SubscribeTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(SubscribeTexts)), language)
{
    /// <summary>Above the hours.</summary>
    public string ChooseHour => Text();

    /// <summary>Above the days of the week.</summary>
    public string ChooseWeekday => Text();

    /// <summary>Above the countries.</summary>
    public string ChooseCountry => Text();

    /// <summary>Above the zones of a country.</summary>
    public string ChooseZone => Text();

    /// <summary>The codes of the countries whose people speak the language, divided by commas: they are shown first.</summary>
    public string NearCountries => Text();

    /// <summary>A country's name.</summary>
    /// <param name="code">ISO 3166.</param>
    public string Country(string code) => Text($"Country.{code}");

    /// <summary>The button for a country that is not shown.</summary>
    public string AnotherCountry => Text();

    /// <summary>How to write the place of somebody who lives in another country.</summary>
    /// <param name="time">The time that was chosen.</param>
    public string HowToType(string time) => Filled(time);

    /// <summary>That the chat is subscribed, when the next digest comes, and how to stop it.</summary>
    public string Subscribed(string date, string time, string zone) => FilledAll([date, time, zone]);

    /// <summary>Why the next digest is later than expected.</summary>
    public string HadOne => Text();

    /// <summary>That something is no time of day, and the nearest ones.</summary>
    public string WrongTime(string written, string nearest) => FilledAll([written, nearest]);

    /// <summary>That a place is not known, and the nearest ones.</summary>
    public string WrongPlace(string written, string nearest) => FilledAll([written, nearest]);

    /// <summary>That a place is not known, nor one of a like name, and how to write one.</summary>
    public string UnknownPlace(string written) => Filled(written);

    /// <summary>That no digest comes any more, and how to get it back.</summary>
    public string Unsubscribed => Text();

    /// <summary>That there is nothing to stop, and how to start.</summary>
    public string NotSubscribed => Text();

    /// <summary>To a member who may not decide for the group; as an alert too.</summary>
    public string OnlyModerators => Text();

    /// <summary>When Telegram does not tell who may; as an alert too.</summary>
    public string RightsUnknown => Text();

    /// <summary>What schedules are called.</summary>
    public ScheduleTexts Schedule => new(localizers, BotLanguages.Of(Language));

    /// <summary>A date, such as "2 June 2025".</summary>
    public string DateOf(LocalDate date) =>
        new CitationTexts(localizers, BotLanguages.Of(Language)).Date(new PublicationDate(date.Year, date.Month, date.Day));

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public SubscribeTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
