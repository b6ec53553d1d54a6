using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TalksBot.Receiving;

/// <summary>Registers how updates come in: by polling, or by webhook where one is configured.</summary>
static class UpdateDoor
{
    /// <summary>Adds the hall and the one door that is open.</summary>
    public static void AddUpdateDoor(this IServiceCollection services)
    {
        services.AddSingleton<Perseverance>();
        services.AddSingleton<BotIdentification>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddSingleton<IHostedService>(provider =>
            provider.GetRequiredService<IOptions<TelegramWebhookOptions>>().Value.IsOn()
                ? ActivatorUtilities.CreateInstance<WebhookWorker>(provider)
                : ActivatorUtilities.CreateInstance<PollingWorker>(provider));
    }
}
