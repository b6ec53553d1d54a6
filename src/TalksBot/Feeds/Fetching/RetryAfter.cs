using System.Globalization;

namespace TalksBot.Feeds.Fetching;

/// <summary>The header Retry-After (RFC 9110, 10.2.3), in seconds or as a date.</summary>
static class RetryAfter
{
    /// <summary>The longest wait that is granted: nobody means years.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>How long a server asks to be left alone.</summary>
    /// <param name="value">The header's value, or <see langword="null"/>.</param>
    /// <param name="now">The time by this computer's clock.</param>
    /// <returns><see langword="null"/> for no header, or one of neither form.</returns>
    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        var culture = CultureInfo.InvariantCulture;
        if (long.TryParse(value, NumberStyles.None, culture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds));
        }

        if (!DateTimeOffset.TryParseExact(value, "r", culture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return null;
        }

        var wait = time - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }
}
