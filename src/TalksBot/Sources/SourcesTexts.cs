using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Texts;

namespace TalksBot.Sources;

/// <summary>What the bot says around the list of articles, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class SourcesTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(SourcesTexts)), language)
{
    /// <summary>What the citations say in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>How many articles there are.</summary>
    public string Articles(int number) => Counted(number);

    /// <summary>Which page it is, from 1, and how many there are.</summary>
    public string Page(int number, int pages) => FilledAll([number, pages]);

    /// <summary>The button to newer articles.</summary>
    public string Newer => Text();

    /// <summary>The button to older articles.</summary>
    public string Older => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public SourcesTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
