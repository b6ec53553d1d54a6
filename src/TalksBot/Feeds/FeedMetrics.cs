using System.Diagnostics.Metrics;

namespace TalksBot.Feeds;

/// <summary>What becomes of feeds, for whoever watches the process.</summary>
sealed class FeedMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TalksBot.Feeds";

    /// <summary>Counts fetches of feeds, by <see cref="Source"/> and <see cref="Outcome"/>.</summary>
    public const string Fetches = "talksbot.feeds.fetches";

    /// <summary>Counts articles, by <see cref="Source"/> and <see cref="Change"/>: new, changed or duplicate.</summary>
    public const string Articles = "talksbot.feeds.articles";

    /// <summary>The tag with the feed's host and path; its query may hold a key.</summary>
    public const string Source = "source";

    /// <summary>The tag with what became of a fetch: fetched, unchanged, or the kind of fault.</summary>
    public const string Outcome = "outcome";

    /// <summary>The tag with what is new about an article.</summary>
    public const string Change = "change";

    readonly Counter<long> fetches;
    readonly Counter<long> articles;

    /// <summary>Makes the meter.</summary>
    public FeedMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        fetches = meter.CreateCounter<long>(Fetches, "{fetch}", "Fetches of feeds.");
        articles = meter.CreateCounter<long>(Articles, "{article}", "Articles that feeds brought.");
    }

    /// <summary>A feed was fetched.</summary>
    public void CountFetch(string feed, string outcome) => fetches.Add(1, new(Source, Name(feed)), new(Outcome, outcome));

    /// <summary>Articles were kept.</summary>
    public void CountArticles(string feed, FeedHarvest harvest)
    {
        foreach (var (change, number) in new[] { ("new", harvest.New), ("changed", harvest.Changed), ("duplicate", harvest.Duplicates) })
        {
            if (number > 0)
            {
                articles.Add(number, new(Source, Name(feed)), new(Change, change));
            }
        }
    }

    static string Name(string feed) => new Uri(feed).GetComponents(UriComponents.HostAndPort | UriComponents.Path, UriFormat.UriEscaped);
}
