using Microsoft.Extensions.Options;
using TalksBot.Feeds.Fetching;
using TalksBot.Feeds.Reading;

namespace TalksBot.Feeds;

/// <summary>Fetches one feed once, reads what is new in it, and keeps both.</summary>
sealed class FeedRound(
    GuardedFetch fetch, EntryReader reader, IFeedStore store, FeedMetrics metrics, FeedReports reports,
    IOptions<FeedsOptions> options, TimeProvider time, Random random)
{
    const string Accept = "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    TimeSpan Interval => TimeSpan.FromMinutes(options.Value.IntervalMinutes);

    /// <summary>Fetches a feed.</summary>
    /// <returns>What is known of it now.</returns>
    /// <exception cref="OperationCanceledException">It was ended; nothing was kept.</exception>
    public async Task<FeedState> Run(FeedSource source, FeedState state, CancellationToken cancellation)
    {
        // Any type is read: feeds are sent as text/html, text/plain and worse.
        var result = await fetch.Get(source.Location!, Accept, _ => true, state.ETag, state.LastModified, cancellation);
        var (after, entries, listed, outcome) = result switch
        {
            Fetch.Body body => await Read(source, state, body, cancellation),
            Fetch.Unchanged => (Well(state, result, state.ETag, state.LastModified), [], null, "unchanged"),
            Fetch.Failed failed => (Broken(state, failed), [], null, failed.Kind.ToString().ToLowerInvariant()),
            _ => throw new InvalidOperationException($"No result of the kind {result.GetType().Name} is known."),
        };
        var harvest = await store.Record(after, entries, listed, time.GetUtcNow());
        metrics.CountFetch(source.Address, outcome);
        metrics.CountArticles(source.Address, harvest);
        reports.Tell(state, after, harvest);
        return after;
    }

    /// <summary>Notes that a fetch came to a fault that nobody foresaw.</summary>
    public async Task<FeedState> Fail(FeedSource source, FeedState state, Exception problem)
    {
        var after = Broken(state, $"cannot be understood ({problem.Message.TrimEnd('.')})", null);
        await store.Record(after, [], null, time.GetUtcNow());
        metrics.CountFetch(source.Address, "unforeseen");
        reports.Tell(state, after, default);
        return after;
    }

    async Task<(FeedState After, IReadOnlyList<ReadEntry> Entries, IReadOnlyCollection<string>? Listed, string Outcome)> Read(
        FeedSource source, FeedState state, Fetch.Body body, CancellationToken cancellation)
    {
        FeedDocument feed;
        try
        {
            feed = FeedReader.Read(body.Bytes, body.Charset, body.Address, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
        catch (FeedFaultException fault)
        {
            return (Broken(state, fault.Message, body.Wait), [], null, "unreadable");
        }

        var (entries, isAll) = await reader.Read(source, feed, store.KnownEntries(source.Address), cancellation);
        // What was not read yet must be sent again the next time.
        var after = isAll ? Well(state, body, body.ETag, body.LastModified) : Well(state, body, null, null);
        return (after, entries, [.. feed.Entries.Select(entry => entry.Key)], "fetched");
    }

    FeedState Well(FeedState state, Fetch result, string? etag, string? lastModified)
    {
        var now = time.GetUtcNow();
        var pause = FeedSchedule.Pause(Interval, failures: 0, result.Wait, random.NextDouble());
        return state.Succeeded(etag, lastModified, now, now + pause, result.MovedTo?.AbsoluteUri);
    }

    FeedState Broken(FeedState state, Fetch.Failed failed) => failed.Kind == FetchFault.Gone
        ? state.Failed(failed.Problem, time.GetUtcNow(), time.GetUtcNow() + FeedSchedule.PauseOfGone(Interval))
        : Broken(state, failed.Problem, failed.Wait);

    FeedState Broken(FeedState state, string problem, TimeSpan? wait)
    {
        var now = time.GetUtcNow();
        return state.Failed(problem, now, now + FeedSchedule.Pause(Interval, state.Failures + 1, wait, random.NextDouble()));
    }
}
