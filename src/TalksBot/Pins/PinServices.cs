using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Pins;

/// <summary>Registers pinned answers.</summary>
static class PinServices
{
    /// <summary>Adds them.</summary>
    public static void AddPins(this IServiceCollection services)
    {
        services.AddTexts(localizers => new PinTexts(localizers, BotLanguages.English));
        services.AddSingleton<PinRights>();
        services.AddSingleton<PinWords>();
        services.AddSingleton<PinsHandler>();
        services.AddSingleton<PinListHandler>();
        services.AddSingleton<PinReviewHandler>();
        services.AddSingleton<PinReview>();
    }
}
