using Microsoft.Extensions.Logging;

namespace TalksBot.Feeds;

/// <summary>Tells the log what happens to feeds: once when one breaks, once when it is well again, once where it has moved.</summary>
sealed partial class FeedReports(ILogger<FeedReports> logger)
{
    /// <summary>Tells what is new after a fetch.</summary>
    public void Tell(FeedState before, FeedState after, FeedHarvest harvest)
    {
        if (after.Problem is { } problem && before.Problem is null)
        {
            LogBroken(after.Address, problem, after.NextAt.UtcDateTime);
        }
        else if (after.Problem is null && before.Problem is not null)
        {
            LogWell(after.Address, before.Problem);
        }

        if (after.MovedTo is { } place && place != before.MovedTo)
        {
            LogMoved(after.Address, place);
        }

        if (harvest != default)
        {
            LogHarvest(after.Address, harvest.New, harvest.Changed, harvest.Duplicates);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The feed {Feed} {Problem}. The other feeds go on; this one is tried again, next at {NextAt:yyyy-MM-dd HH:mm} UTC, and told of when it is well.")]
    partial void LogBroken(string feed, string problem, DateTime nextAt);

    [LoggerMessage(LogLevel.Information, "The feed {Feed} is well again; before, it was told of it that it {Problem}.")]
    partial void LogWell(string feed, string problem);

    [LoggerMessage(LogLevel.Warning, "The feed {Feed} has moved for good: set its address in Feeds:Sources to {Place}.")]
    partial void LogMoved(string feed, string place);

    [LoggerMessage(LogLevel.Information, "The feed {Feed} brought {New} new articles, {Changed} changed ones and {Duplicates} that others had brought.")]
    partial void LogHarvest(string feed, int @new, int changed, int duplicates);
}
