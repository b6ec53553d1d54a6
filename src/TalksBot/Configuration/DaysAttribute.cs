using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>How many days something is kept: two at least, since Telegram may send an update again for that long.</summary>
sealed class DaysAttribute() : SettingAttribute("a whole number of days from 2 to 3650")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 2 and <= 3650;
}
