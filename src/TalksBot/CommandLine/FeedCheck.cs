using System.Globalization;
using TalksBot.Feeds;

namespace TalksBot.CommandLine;

/// <summary>Tells how each configured feed does, for check. Nothing is fetched.</summary>
static class FeedCheck
{
    /// <summary>A line for each feed.</summary>
    /// <param name="feeds">The feeds that are configured.</param>
    /// <param name="states">What the database knows.</param>
    public static IEnumerable<Finding> Look(IReadOnlyList<FeedSource> feeds, IReadOnlyList<FeedState> states) =>
        feeds.Select(feed => Look(feed, states.FirstOrDefault(state => state.Address == feed.Address)));

    static Finding Look(FeedSource feed, FeedState? state)
    {
        if (state is null)
        {
            return new Finding("feed", true, $"{feed.Address} was not fetched yet");
        }

        var last = state.SucceededAt is { } time ? $"last read at {Form(time)}" : "never read so far";
        var moved = state.MovedTo is { } place ? $"; it has moved for good, set its address to {place}" : "";
        return state.Problem is { } problem
            ? new Finding("feed", false, $"{feed.Address} {problem}, since {Form(state.ProblemSince ?? state.NextAt)}; {last}, next try at {Form(state.NextAt)}")
            : new Finding("feed", state.MovedTo is null, $"{feed.Address} is well: {last}, next at {Form(state.NextAt)}{moved}");
    }

    static string Form(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
