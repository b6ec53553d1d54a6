using TalksBot.Feeds.Fetching;
using TalksBot.Feeds.Reading;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Feeds;

/// <summary>Reads those entries of a feed that are new or changed, fetching their pages where the feed has only a summary.</summary>
sealed class EntryReader(GuardedFetch fetch, FetchLimits limits, TimeProvider time)
{
    const string Accept = "text/html, application/xhtml+xml";

    /// <summary>Reads what is new.</summary>
    /// <param name="source">What the operator says of the feed.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="known">The entries that were read before, by their keys.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was read, oldest first as feeds list the newest first, and whether that is all.</returns>
    public async Task<(IReadOnlyList<ReadEntry> Entries, bool IsAll)> Read(
        FeedSource source, FeedDocument feed, IReadOnlyDictionary<string, KnownEntry> known, CancellationToken cancellation)
    {
        var entries = new List<ReadEntry>();
        var (pages, isAll) = (0, true);
        foreach (var entry in feed.Entries)
        {
            var fingerprint = EntryReading.Fingerprint(entry, source);
            var before = known.GetValueOrDefault(entry.Key);
            if (before?.Fingerprint == fingerprint && !IsPageDue(before))
            {
                continue;
            }

            var text = EntryText.Of(entry);
            var wantsPage = !text.IsWhole && entry.Link is not null
                // A word to be left out for does not take the page to be seen.
                && !WordFilter.HasAny(source.MustNotContain, [entry.Title, .. text.Paragraphs]);
            if (wantsPage && ++pages > limits.PagesAtOnce)
            {
                isAll = false;
                continue;
            }

            var page = wantsPage ? await Page(entry, text, cancellation) : null;
            if (wantsPage && page is null && before is { HasArticle: true } && before.Fingerprint == fingerprint)
            {
                continue; // The page fails for now: what was read of it before is better than the summary.
            }

            entries.Add(new ReadEntry(
                entry.Key, entry.Link?.AbsoluteUri, fingerprint, wantsPage, EntryReading.Article(entry, text, page, feed, source)));
        }

        entries.Reverse();
        return (entries, isAll);
    }

    bool IsPageDue(KnownEntry entry) => entry.WantsPage && FeedSchedule.IsPageDue(entry.FetchedAt, entry.ReadAt, time.GetUtcNow());

    async Task<WebPage?> Page(FeedEntry entry, EntryText text, CancellationToken cancellation)
    {
        var result = await fetch.Get(
            entry.Link!, Accept, type => type is "" or "text/html" or "application/xhtml+xml", etag: null, lastModified: null, cancellation);
        try
        {
            return result is Fetch.Body body
                && WebPage.Read(TextEncoding.Decode(body.Bytes, body.Charset)) is { } page
                && PageChoice.ShowsArticle(page, entry.Title, text.Paragraphs)
                    ? page
                    : null;
        }
        catch (FeedFaultException)
        {
            return null; // In no encoding that it names: the summary is left.
        }
    }
}
