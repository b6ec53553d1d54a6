using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Texts;

namespace TalksBot.Membership;

/// <summary>What the bot says about its own standing in a group, in one language. Plain texts.</summary>
sealed class MembershipTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(MembershipTexts)), language)
{
    /// <summary>Who it is.</summary>
    public string Hello => Text();

    /// <summary>Instead, in a group that it was in before.</summary>
    public string Back => Text();

    /// <summary>How members ask.</summary>
    public string HowToAsk => Text();

    /// <summary>What it needs for pinning.</summary>
    public string NeedsPinRight => Text();

    /// <summary>How answers are pinned, when it has what it needs.</summary>
    public string MayPin => Text();

    /// <summary>Where moderators find the settings.</summary>
    public string Settings => Text();

    /// <summary>When it is given the right to pin.</summary>
    public string ThanksForPinRight => Text();

    /// <summary>When it is made an administrator without that right.</summary>
    public string StillNeedsPinRight => Text();

    /// <summary>When it is stripped of that right.</summary>
    public string PinRightLost => Text();

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public MembershipTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
