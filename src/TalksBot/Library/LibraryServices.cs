using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Feeds;

namespace TalksBot.Library;

/// <summary>Registers which articles are served.</summary>
static class LibraryServices
{
    /// <summary>Adds the articles, and the worker that keeps them to the folder and to what feeds bring.</summary>
    public static void AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeOpening>();
        services.AddSingleton(provider => provider.GetRequiredService<KnowledgeOpening>().Open(
            mayBeEmpty: provider.GetRequiredService<IOptions<FeedsOptions>>().Value.Sources.Count > 0));
        services.AddSingleton<ArrivalRecorder>();
        services.AddHostedService<LibraryWorker>();
    }
}
