using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Privacy;

/// <summary>Registers what a person may ask about what is kept.</summary>
static class PrivacyServices
{
    /// <summary>Adds it.</summary>
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddTexts(localizers => new PrivacyTexts(localizers, BotLanguages.English));
        services.AddSingleton<PrivacyHandler>();
    }
}
