using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>A small number of things to show.</summary>
sealed class CountAttribute() : SettingAttribute("a whole number from 1 to 8")
{
    /// <summary>As many buttons as Telegram shows in a row.</summary>
    public const int Most = 8;

    /// <inheritdoc/>
    protected override bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most;
}
