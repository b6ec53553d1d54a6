using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>A number of events a time, from above zero to a million.</summary>
sealed class RateAttribute() : SettingAttribute("a number from 0.01 to 1000000")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.CurrentCulture, out var rate) && rate is >= 0.01 and <= 1_000_000;
}
