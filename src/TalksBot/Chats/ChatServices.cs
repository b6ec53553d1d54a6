using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Chats;

/// <summary>Registers what all features know of chats.</summary>
static class ChatServices
{
    /// <summary>Adds it.</summary>
    public static void AddChats(this IServiceCollection services)
    {
        services.AddSingleton<SpokenLanguage>();
        services.AddSingleton<GroupRights>();
        services.AddSingleton<TypingSignal>();
    }
}
