using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Receiving;

/// <summary>Registers how updates come in, but the door that they come in by.</summary>
static class ReceivingServices
{
    /// <summary>Adds the client, the hall behind the doors, and what asks Telegram who the bot is.</summary>
    public static void AddReceiving(this IServiceCollection services)
    {
        services.AddTelegramClient();
        services.AddSingleton<BotIdentitySource>();
        services.AddSingleton<InlineLane>();
        services.AddSingleton<ReceivingMetrics>();
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<TelegramProbe>();
    }
}
