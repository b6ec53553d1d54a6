using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Help;

/// <summary>Registers help, and what the menus say.</summary>
static class HelpServices
{
    /// <summary>Adds them.</summary>
    public static void AddHelp(this IServiceCollection services)
    {
        services.AddTexts(localizers => new HelpTexts(localizers, BotLanguages.English));
        services.AddTexts(localizers => new CommandTexts(localizers, BotLanguages.English));
        services.AddSingleton<HelpHandler>();
    }
}
