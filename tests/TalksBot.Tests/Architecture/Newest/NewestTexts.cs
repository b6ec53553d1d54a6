using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Texts;

namespace TalksBot.Newest;

/// <summary>What the bot says of the newest article, in one language.</summary>
sealed class NewestTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(NewestTexts)), language)
{
    /// <summary>What the citation says in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>Before the article.</summary>
    public string Newest => Text();

    /// <summary>That there is no article.</summary>
    public string None => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public NewestTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
