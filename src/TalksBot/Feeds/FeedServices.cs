using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Feeds.Fetching;

namespace TalksBot.Feeds;

/// <summary>Registers what fetching feeds takes, but the store.</summary>
static class FeedServices
{
    /// <summary>Adds it, with the worker.</summary>
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddFetchClient();
        services.AddSingleton<AddressRule>();
        services.AddSingleton<HostAddresses>();
        services.AddSingleton<GuardedConnection>();
        services.AddSingleton(new FetchLimits());
        services.AddSingleton<HostPacing>();
        services.AddSingleton<GuardedFetch>();
        services.AddSingleton<EntryReader>();
        services.AddSingleton<FeedMetrics>();
        services.AddSingleton<FeedReports>();
        services.AddSingleton<FeedRound>();
        services.AddHostedService<FeedWorker>();
    }
}
