using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Help;

/// <summary>What help says, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class HelpTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(HelpTexts)), language)
{
    /// <summary>What the commands do, in the same language.</summary>
    public CommandTexts Commands { get; } = new(localizers, language);

    /// <summary>What the bot does, to somebody new; up to 512 characters, in which a chat may say it that is still empty.</summary>
    public string Introduction => Text();

    /// <summary>The same in up to 120 characters, for its profile.</summary>
    public string InShort => Text();

    /// <summary>That one just asks; an example follows.</summary>
    public string JustAsk => Text();

    /// <summary>The example.</summary>
    public string Example => Text();

    /// <summary>The commands that matter first.</summary>
    public string FirstCommands => Text();

    /// <summary>The heading over how to ask.</summary>
    public string AskingHeading => Text();

    /// <summary>How to ask in a private chat.</summary>
    public string AskingInPrivate => Text();

    /// <summary>How to ask in a group.</summary>
    public string AskingInGroup => Text();

    /// <summary>The heading over what an answer looks like.</summary>
    public string AnswersHeading => Text();

    /// <summary>What an answer looks like.</summary>
    public string Answers => Text();

    /// <summary>The heading over the commands.</summary>
    public string CommandsHeading => Text();

    /// <summary>The heading over the commands of a group's administrators.</summary>
    public string AdministratorsHeading => Text();

    /// <summary>To a command that does not exist.</summary>
    public string UnknownCommand => Text();

    /// <summary>The alert after a button that leads nowhere.</summary>
    public string UnknownButton => Text();

    /// <summary>After a fault of the bot's.</summary>
    public string Apology => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public HelpTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
