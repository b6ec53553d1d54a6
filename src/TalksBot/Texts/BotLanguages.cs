using System.Globalization;

namespace TalksBot.Texts;

/// <summary>The languages that the bot speaks. Each has a file of every table of texts: <c>NAME.uk.resx</c>; English has none in its name.</summary>
static class BotLanguages
{
    /// <summary>What the bot speaks where nothing tells another language.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>All of them, by their ISO 639-1 codes; English first.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } =
        [English, .. new[] { "uk", "ru", "tr", "az" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>The language of a code or tag such as <c>uk</c> or <c>uk-UA</c>; English for one that the bot does not speak.</summary>
    /// <param name="tag">The code, or <see langword="null"/> when nothing tells.</param>
    public static CultureInfo Of(string? tag)
    {
        var code = tag?.Split('-', '_')[0];
        return All.FirstOrDefault(language => string.Equals(language.Name, code, StringComparison.OrdinalIgnoreCase)) ?? English;
    }
}
