using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Sources;

/// <summary>Registers the list of articles.</summary>
static class SourcesServices
{
    /// <summary>Adds it.</summary>
    public static void AddSources(this IServiceCollection services)
    {
        services.AddTexts(localizers => new SourcesTexts(localizers, BotLanguages.English));
        services.AddSingleton<SourcesHandler>();
    }
}
