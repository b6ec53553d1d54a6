using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TalksBot.Operations.Systemd;

/// <summary>How often systemd wants to hear that the bot goes on.</summary>
/// <param name="Limit">After this long without a word it kills the bot.</param>
sealed record WatchdogTime(TimeSpan Limit)
{
    /// <summary>How long to wait from one word to the next: half, as sd_watchdog_enabled(3) recommends.</summary>
    public TimeSpan Pause => Limit / 2;

    /// <summary>What systemd has put into the environment.</summary>
    /// <returns><see langword="null"/> where it wants nothing, or wants it of another process.</returns>
    public static WatchdogTime? Of(IConfiguration configuration) =>
        long.TryParse(configuration["WATCHDOG_USEC"], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds > 0
        && (configuration["WATCHDOG_PID"] is not { Length: > 0 } process
            || process == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            ? new WatchdogTime(TimeSpan.FromMicroseconds(microseconds))
            : null;
}
