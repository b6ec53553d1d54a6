using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Knowledge.Articles;
using TalksBot.Texts;

namespace TalksBot.Chats;

/// <summary>What citations say in a language: the dates above all.</summary>
/// <remarks>
/// The months' names stand among the texts, not in the machine's own tables of cultures: these are missing where .NET runs
/// without ICU, and a bot that needs nothing but the SDK must run there too.
/// </remarks>
sealed class CitationTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(CitationTexts)), language)
{
    /// <summary>Instead of a date, when the source shows none.</summary>
    public string Undated => Text();

    /// <summary>The months' names after a day, January first, divided by commas.</summary>
    public string MonthsAfterDay => Text();

    /// <summary>The months' names by themselves, January first, divided by commas.</summary>
    public string MonthsAlone => Text();

    /// <summary>The link to the sentences around a passage.</summary>
    public string Context => Text();

    /// <summary>Before a passage that a newer one has overtaken: when it was true.</summary>
    public string AsOf(string date) => Filled(date);

    /// <summary>Before a passage that is not in the reader's language.</summary>
    /// <param name="source">The passage's language, ISO 639-1.</param>
    public string SourceIn(string source) =>
        Text($"SourceIn.{(BotLanguages.All.Any(known => known.Name == source) ? source : "other")}");

    /// <summary>How many further sources there are.</summary>
    public string MoreSources(int number) => Counted(number);

    /// <summary>A date as exactly as it is known, such as "2 June 2025" or "June 2025"; that there is none, when there is none.</summary>
    public string Date(PublicationDate date) => (date.Year, date.Month, date.Day) switch
    {
        (int year, int month, int day) =>
            string.Create(CultureInfo.InvariantCulture, $"{day} {MonthsAfterDay.Split(',')[month - 1]} {year}"),
        (int year, int month, null) => string.Create(CultureInfo.InvariantCulture, $"{MonthsAlone.Split(',')[month - 1]} {year}"),
        _ => Undated,
    };
}
