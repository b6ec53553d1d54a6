using System.Globalization;

namespace TalksBot.Configuration;

/// <summary>Numbers of people at Telegram, with commas between, or nothing.</summary>
sealed class PersonIdsAttribute() : SettingAttribute(
    "user ids of Telegram with commas between, such as 123456789, 987654321, or nothing")
{
    /// <summary>Reads them.</summary>
    /// <returns><see langword="null"/> where a part is no such number: people have positive ones, below 2^52.</returns>
    public static IReadOnlyList<long>? Read(string value)
    {
        var ids = new List<long>();
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id is < 1 or >= 1L << 52)
            {
                return null;
            }

            ids.Add(id);
        }

        return [.. ids.Distinct()];
    }

    /// <inheritdoc/>
    protected override bool IsRight(string value) => Read(value) is not null;
}
