using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Questions;

/// <summary>Registers what several features show of questions and of the answers pinned to them.</summary>
static class QuestionServices
{
    /// <summary>Adds it.</summary>
    public static void AddQuestions(this IServiceCollection services)
    {
        services.AddTexts(localizers => new PinnedTexts(localizers, BotLanguages.English));
        services.AddSingleton<PinnedNotice>();
        services.AddSingleton<QuestionMetrics>();
    }
}
