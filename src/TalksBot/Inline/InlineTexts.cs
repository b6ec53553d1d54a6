using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Texts;

namespace TalksBot.Inline;

/// <summary>What stands around inline lists, in one language.</summary>
sealed class InlineTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(InlineTexts)), language)
{
    /// <summary>What the citations say in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>The button above an empty list.</summary>
    public string AskTheBot => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public InlineTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
