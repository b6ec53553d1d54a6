using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Privacy;

/// <summary>What the bot says of what it keeps, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class PrivacyTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(PrivacyTexts)), language)
{
    /// <summary>The heading over what is kept.</summary>
    public string Heading => Text();

    /// <summary>That questions are kept, and for how many days.</summary>
    public string Questions(int days) => Counted(days);

    /// <summary>That pinned answers are kept.</summary>
    public string Pins => Text();

    /// <summary>That settings are kept, and for how many days after the bot is gone.</summary>
    public string Settings(int days) => Counted(days);

    /// <summary>That messages are kept, and for how many days.</summary>
    public string Messages(int days) => Counted(days);

    /// <summary>That this is all, and how to have it deleted.</summary>
    public string NothingElse => Text();

    /// <summary>To somebody who wants to be forgotten in front of a group.</summary>
    public string ForgetInPrivate => Text();

    /// <summary>The button to the private chat.</summary>
    public string OpenChat => Text();

    /// <summary>Whether it is meant: what would be deleted.</summary>
    public string ForgetQuestion => Text();

    /// <summary>The button that deletes.</summary>
    public string Forget => Text();

    /// <summary>The button that does not.</summary>
    public string Keep => Text();

    /// <summary>It is deleted.</summary>
    public string Forgotten => Text();

    /// <summary>It is not.</summary>
    public string Kept => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public PrivacyTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
