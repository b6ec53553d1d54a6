using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>A small number of things to show.</summary>
sealed class CountAttribute() : SettingAttribute("a whole number from 1 to 20")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 20;
}
