using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Operations.Health;
using TalksBot.Operations.Metrics;

namespace TalksBot.Operations;

/// <summary>Registers how the bot is looked after.</summary>
static class OperationsServices
{
    /// <summary>Adds health and metrics; nothing of it listens unless it is configured to.</summary>
    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<LoopWatch>();
        services.AddSingleton<OperationsMetrics>();
        services.AddSingleton<Telemetry>();
        services.AddSingleton<OperationsServer>();
        services.AddHealthChecks()
            .AddCheck<LoopsCheck>("loops", tags: [HealthTags.Live, HealthTags.Ready])
            .AddCheck<DatabaseCheck>("database", tags: [HealthTags.Ready], timeout: TimeSpan.FromSeconds(10))
            .AddCheck<IndexCheck>("index", tags: [HealthTags.Ready])
            .AddCheck<ReceivingCheck>("receiving", tags: [HealthTags.Ready]);

        services.AddHostedService(provider => provider.GetRequiredService<Telemetry>());
        services.AddHostedService(provider => provider.GetRequiredService<OperationsServer>());
    }
}
