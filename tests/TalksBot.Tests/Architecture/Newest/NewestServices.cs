using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Newest;

/// <summary>Registers the newest article.</summary>
static class NewestServices
{
    /// <summary>Adds it.</summary>
    public static void AddNewest(this IServiceCollection services)
    {
        services.AddTexts(localizers => new NewestTexts(localizers, BotLanguages.English));
        services.AddSingleton<NewestHandler>();
    }
}
