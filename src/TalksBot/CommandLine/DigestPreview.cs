using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TalksBot.Digests;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Library;
using TalksBot.Receiving;
using TalksBot.Storage;

namespace TalksBot.CommandLine;

/// <summary>Registers what the preview of a digest needs: beside a running bot, so with an index in memory and without the data folder's lock.</summary>
static class DigestPreview
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="isPast">Whether articles count as having arrived when they were published.</param>
    /// <param name="hasDatabase">Whether there is a database, whose articles count too.</param>
    public static void AddDigestPreview(this IServiceCollection services, bool isPast, bool hasDatabase)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddStorageBesideABot();
        services.AddLocalization();
        services.AddSingleton<BotIdentitySource>();
        services.AddDigestWriting();
        services.AddSingleton(provider => KnowledgeBase.Open(
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Folder,
            indexFolder: null,
            store: hasDatabase ? provider.GetRequiredService<IArticleStore>() : null));
        if (isPast)
        {
            services.Replace(ServiceDescriptor.Singleton<IArrivals, PublishedArrivals>());
        }
    }
}
