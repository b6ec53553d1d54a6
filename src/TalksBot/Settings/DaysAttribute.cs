using System.Globalization;

namespace TalksBot.Settings;

/// <summary>A number of days, from one to ten years.</summary>
sealed class DaysAttribute() : SettingAttribute("a whole number of days from 1 to 3650")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.CurrentCulture, out var days) && days is >= 1 and <= 3650;
}
