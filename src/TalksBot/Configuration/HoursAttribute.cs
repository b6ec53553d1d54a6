using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>A part of a day: less, so that what was missed for longer meets the next of its kind.</summary>
sealed class HoursAttribute() : SettingAttribute("a whole number of hours from 1 to 23")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 23;
}
