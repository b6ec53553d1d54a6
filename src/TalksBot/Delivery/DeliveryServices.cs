using Microsoft.Extensions.DependencyInjection;
using TalksBot.Subscriptions;

namespace TalksBot.Delivery;

/// <summary>Registers how calls get to Telegram.</summary>
static class DeliveryServices
{
    /// <summary>Adds it.</summary>
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<ButtonAnswers>();
        services.AddSingleton<InlineAnswers>();
        services.AddMetrics();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<DigestMetrics>();
        services.AddSingleton<LateDigests>();
        services.AddSingleton<SteadyTime>();
        services.AddSingleton<PostingSettlement>();
        services.AddSingleton<DeliveryWorker>();
    }
}
