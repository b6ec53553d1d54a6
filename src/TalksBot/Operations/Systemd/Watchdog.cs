using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace TalksBot.Operations.Systemd;

/// <summary>
/// Tells systemd that the bot goes on, as long as it does: when one of its loops hangs, this is silent, and systemd starts
/// the bot anew.
/// </summary>
sealed partial class Watchdog(
    ISystemdNotifier systemd, LoopWatch loops, WatchdogTime limit, TimeProvider time, ILogger<Watchdog> logger)
    : BackgroundService
{
    static readonly ServiceState GoesOn = new("WATCHDOG=1");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(limit.Pause, time);
        var wasWell = true;
        try
        {
            do
            {
                var stalled = loops.Stalled();
                if (stalled.Count == 0)
                {
                    systemd.Notify(GoesOn);
                }
                else if (wasWell)
                {
                    LogStalled(string.Join(" and ", stalled), limit.Limit.TotalSeconds);
                }

                wasWell = stalled.Count == 0;
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping, which systemd gives a time of its own.
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Loops} no longer advances: unless that changes, systemd starts the bot anew in {Seconds} s.")]
    partial void LogStalled(string loops, double seconds);
}
