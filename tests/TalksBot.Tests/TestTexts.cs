using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Texts;

namespace TalksBot.Tests;

/// <summary>The bot's own texts, for tests of what is written with them.</summary>
static class TestTexts
{
    /// <summary>What reads the resx files that are built in.</summary>
    public static IStringLocalizerFactory Localizers { get; } =
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    /// <summary>The texts around answers in a language.</summary>
    public static AskingTexts In(string language) => new(Localizers, BotLanguages.Of(language));
}
