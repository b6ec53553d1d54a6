using System.Globalization;
using TalksBot.Configuration;

namespace TalksBot.Feeds;

/// <summary>Minutes between two fetches of a feed: five at least, which is polite, and a week at most.</summary>
sealed class FeedIntervalAttribute() : SettingAttribute("a whole number of minutes from 5 to 10080")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 10_080;
}
