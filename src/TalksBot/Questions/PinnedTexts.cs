using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Questions;

/// <summary>What answers say of pins, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class PinnedTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(PinnedTexts)), language)
{
    /// <summary>The button that pins an answer.</summary>
    public string Pin => Text();

    /// <summary>Above an answer to a question that a pinned answer settles; the pinned question follows.</summary>
    public string PinnedByModerators => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public PinnedTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
