using System.Globalization;
using TalksBot.Chats;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Settings;

/// <summary>What a button of the settings asks for: a page, or a choice on it.</summary>
/// <param name="Part">The page.</param>
/// <param name="Choice">What is chosen there; <see langword="null"/> to only see it.</param>
sealed record SettingsButton(SettingsPart Part, string? Choice = null)
{
    /// <summary>The topic of the buttons.</summary>
    public const string Topic = "settings";

    /// <summary>The choice of no language in particular.</summary>
    public const string Automatic = "auto";

    /// <summary>The choice of no digest.</summary>
    public const string Off = "off";

    /// <summary>The choice of a digest when nothing is new, too.</summary>
    public const string Always = "always";

    /// <summary>The choice of no digest when nothing is new.</summary>
    public const string Quiet = "quiet";

    /// <summary>The choice of pinned digests.</summary>
    public const string Pinned = "pinned";

    /// <summary>The choice of digests that are not pinned.</summary>
    public const string Unpinned = "unpinned";

    /// <summary>How many answers may be pinned, to choose from.</summary>
    public static readonly IReadOnlyList<int> PinLimits = [3, 5, 10, 20, 50];

    /// <summary>The button's data.</summary>
    public string Data => Choice is null ? $"{Topic}:{Part}" : $"{Topic}:{Part}={Choice}";

    /// <summary>Reads what comes after the topic.</summary>
    /// <returns><see langword="null"/> for what no button of ours carries.</returns>
    public static SettingsButton? Read(string value)
    {
        var words = value.Split('=');
        return words.Length <= 2 && Enum.TryParse<SettingsPart>(words[0], out var part) && part.ToString() == words[0]
            ? new SettingsButton(part, words.ElementAtOrDefault(1))
            : null;
    }

    /// <summary>The subscription once the choice is made.</summary>
    /// <returns><see langword="null"/> for a choice that there is not.</returns>
    public Subscription? ApplyTo(Subscription digest, DateTimeOffset now) => (Part, Choice) switch
    {
        (SettingsPart.Digest, Off) => digest with { OffAt = now },
        (SettingsPart.Digest, Always) => digest with { IsAlways = true },
        (SettingsPart.Digest, Quiet) => digest with { IsAlways = false },
        (SettingsPart.Digest, Pinned) => digest with { IsPinned = true },
        (SettingsPart.Digest, Unpinned) => digest with { IsPinned = false },
        _ => null,
    };

    /// <summary>The settings once the choice is made.</summary>
    /// <returns><see langword="null"/> for a choice that there is not.</returns>
    public ChatSettings? ApplyTo(ChatSettings settings) => Part switch
    {
        SettingsPart.Language when Choice == Automatic => settings with { Language = null },
        SettingsPart.Language when BotLanguages.All.Any(language => language.Name == Choice) => settings with { Language = Choice },
        SettingsPart.Answering when Enum.GetValues<AnsweringMode>().Cast<AnsweringMode?>()
            .FirstOrDefault(mode => mode.ToString() == Choice) is { } mode => settings with { Answering = mode },
        SettingsPart.PinLimit when int.TryParse(Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && PinLimits.Contains(limit) => settings with { PinLimit = limit },
        _ => null,
    };
}
