using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Help;

/// <summary>What the commands do, in a few words of one language: for menus and help.</summary>
sealed class CommandTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(CommandTexts)), language)
{
    /// <summary>What a command does; Telegram allows 256 characters.</summary>
    /// <param name="command">The command without its slash.</param>
    public string Does(string command) => Text($"Does.{command}");

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public CommandTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
