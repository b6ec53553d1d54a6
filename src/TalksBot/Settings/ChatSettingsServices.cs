using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Settings;

/// <summary>Registers what a chat may choose.</summary>
static class ChatSettingsServices
{
    /// <summary>Adds it.</summary>
    public static void AddChatSettings(this IServiceCollection services)
    {
        services.AddTexts(localizers => new SettingsTexts(localizers, BotLanguages.English));
        services.AddSingleton<SettingsHandler>();
    }
}
