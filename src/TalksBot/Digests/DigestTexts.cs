using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Texts;

namespace TalksBot.Digests;

/// <summary>What digests say, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class DigestTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(DigestTexts)), language)
{
    /// <summary>How citations are written, in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>Over the questions asked most in a group.</summary>
    public string MostAsked => Text();

    /// <summary>Over the questions that a person asked most.</summary>
    public string MostAskedByYou => Text();

    /// <summary>Over the pinned answers that newer articles call in question.</summary>
    public string NewerEvidence => Text();

    /// <summary>The button for moderators.</summary>
    public string Unanswered => Text();

    /// <summary>To somebody who is no moderator.</summary>
    public string OnlyModerators => Text();

    /// <summary>When Telegram does not tell who is a moderator.</summary>
    public string RightsUnknown => Text();

    /// <summary>How many articles are new.</summary>
    public string NewArticles(int number) => Counted(number);

    /// <summary>How many sentences are new.</summary>
    public string NewSentences(int number) => Counted(number);

    /// <summary>How often a question was asked.</summary>
    public string Times(int number) => Counted(number);

    /// <summary>How many questions are not listed.</summary>
    public string MoreQuestions(int number) => Counted(number);

    /// <summary>The headline: how many articles, how many sentences, since when.</summary>
    public string Headline(string articles, string sentences, string since) => FilledAll([articles, sentences, since]);

    /// <summary>The headline where no article is new as a whole: how many sentences, since when.</summary>
    public string HeadlineOfSentences(string sentences, string since) => FilledAll([sentences, since]);

    /// <summary>Instead of the headline, when nothing is new since a day.</summary>
    public string NothingNew(string since) => Filled(since);

    /// <summary>Over the questions that were left open since a day.</summary>
    public string UnansweredSince(string since) => Filled(since);

    /// <summary>Instead of these, when there are none.</summary>
    public string AllAnswered(string since) => Filled(since);

    /// <summary>A day as people name it: "2 June", with the year if the other day is of another.</summary>
    /// <param name="day">The day, in the zone that its offset names.</param>
    /// <param name="beside">The other day.</param>
    public string Day(DateTimeOffset day, DateTimeOffset beside) => day.Year == beside.Year
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Citations.MonthsAfterDay.Split(',')[day.Month - 1]}")
        : Citations.Date(new(day.Year, day.Month, day.Day));

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public DigestTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
