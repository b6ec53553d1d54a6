using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Feedback;

/// <summary>What is said to somebody who votes, in one language: alerts of up to 200 characters.</summary>
sealed class FeedbackTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(FeedbackTexts)), language)
{
    /// <summary>The vote counts.</summary>
    public string Thanks => Text();

    /// <summary>The vote counts no more.</summary>
    public string TakenBack => Text();

    /// <summary>The question of the answer was deleted.</summary>
    public string Gone => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public FeedbackTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
