namespace TalksBot.Texts;

/// <summary>The form of a text that a whole number takes.</summary>
/// <remarks>Rule: Unicode CLDR, "Language Plural Rules", cardinals of the languages that the bot speaks.</remarks>
static class Plurals
{
    /// <summary>All forms that there are, as CLDR names them.</summary>
    public static IReadOnlyList<string> FormsOf(string language) =>
        IsSlavic(language) ? ["one", "few", "many"] : ["one", "other"];

    /// <summary>The form for a number.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="number">0 or more.</param>
    public static string FormOf(string language, int number)
    {
        if (!IsSlavic(language))
        {
            return number == 1 ? "one" : "other";
        }

        return (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            (2 or 3 or 4, not (12 or 13 or 14)) => "few",
            _ => "many",
        };
    }

    static bool IsSlavic(string language) => language is "uk" or "ru";
}
