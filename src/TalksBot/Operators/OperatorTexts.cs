using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Operators;

/// <summary>
/// What the bot's operators are told, in one language. Plain texts; counts stand behind a colon, where they need no forms.
/// </summary>
sealed class OperatorTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(OperatorTexts)), language)
{
    /// <summary>The heading over how the bot stands.</summary>
    public string StatusHeading => Text();

    /// <summary>Which version runs, and for how long.</summary>
    public string Version(string version, string uptime) => FilledAll([version, uptime]);

    /// <summary>How many articles and sentences there are.</summary>
    public string Articles(int articles, int sentences) => FilledAll([articles, sentences]);

    /// <summary>How long ago Telegram was heard of.</summary>
    public string LastContact(string ago) => Filled(ago);

    /// <summary>That it was not since the start.</summary>
    public string NoContact => Text();

    /// <summary>How many updates wait, and in brackets how long the oldest.</summary>
    public string Inbox(string depth) => Filled(depth);

    /// <summary>How many messages wait, and in brackets how long the oldest.</summary>
    public string Outbox(string depth) => Filled(depth);

    /// <summary>How many were given up.</summary>
    public string DeadLetters(long number) => Filled(number);

    /// <summary>How much memory the process holds.</summary>
    public string Memory(double megabytes) => Filled(megabytes);

    /// <summary>The heading over what nothing answered.</summary>
    public string GapsHeading => Text();

    /// <summary>That there is nothing of the kind.</summary>
    public string NoGaps => Text();

    /// <summary>The heading over the report.</summary>
    public string ReportHeading => Text();

    /// <summary>How many questions there were.</summary>
    public string Asked(int number) => Filled(number);

    /// <summary>How many in the last seven days and in the seven before.</summary>
    public string AskedByWeek(int last, int before) => FilledAll([last, before]);

    /// <summary>How many on the day with the most, and which day it was.</summary>
    public string BusiestDay(int number, string day) => FilledAll([number, day]);

    /// <summary>How many of them were answered, in per cent.</summary>
    public string AnsweredShare(int percent) => Filled(percent);

    /// <summary>How many people found answers helpful, and how many did not.</summary>
    public string Votes(int up, int down) => FilledAll([up, down]);

    /// <summary>The line of questions in the chart.</summary>
    public string AskedLine => Text();

    /// <summary>The line of answered questions in the chart.</summary>
    public string AnsweredLine => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public OperatorTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
