using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Feedback;

/// <summary>Registers the votes.</summary>
static class FeedbackServices
{
    /// <summary>Adds them.</summary>
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddTexts(localizers => new FeedbackTexts(localizers, BotLanguages.English));
        services.AddSingleton<FeedbackHandler>();
    }
}
