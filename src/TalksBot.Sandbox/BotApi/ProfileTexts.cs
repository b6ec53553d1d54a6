using System.Collections.Concurrent;

namespace TalksBot.Sandbox.BotApi;

/// <summary>A text in which the bot describes itself, in several languages.</summary>
sealed class ProfileTexts
{
    readonly ConcurrentDictionary<string, string> texts = [];

    /// <summary>The text in a language, or else the one for all languages; empty when there is none.</summary>
    public string this[string language]
    {
        get => texts.GetValueOrDefault(language) is { Length: > 0 } text ? text : texts.GetValueOrDefault("", "");
        set => texts[language] = value;
    }
}
