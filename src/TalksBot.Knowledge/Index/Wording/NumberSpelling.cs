using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>The other ways in which a number of a question may be written in a text.</summary>
static partial class NumberSpelling
{
    /// <summary>"1000" and "1.000" for "1,000", "16" for "16th"; nothing for a word that is no such number.</summary>
    public static IEnumerable<string> Others(string word)
    {
        if (Ordinal().Match(word) is { Success: true } ordinal)
        {
            yield return ordinal.Groups[1].Value;
        }
        else if (Grouped().IsMatch(word))
        {
            yield return word.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
            yield return word.Contains(',') ? word.Replace(',', '.') : word.Replace('.', ',');
        }
        else if (Plain().IsMatch(word))
        {
            var grouped = Thousands().Replace(word, ",");
            yield return grouped;
            yield return grouped.Replace(',', '.');
        }
    }

    [GeneratedRegex("^([0-9]{1,3})(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^[0-9]{1,3}(?:([.,])[0-9]{3})(?:\\1[0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex("^[1-9][0-9]{3,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("(?<=[0-9])(?=(?:[0-9]{3})+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
