using Microsoft.Extensions.DependencyInjection;
using TalksBot.Questions;
using TalksBot.Texts;

namespace TalksBot.Asking;

/// <summary>Registers the ways that lead to an answer.</summary>
static class AskingServices
{
    /// <summary>Adds them.</summary>
    public static void AddAsking(this IServiceCollection services)
    {
        services.AddTexts(localizers => new AskingTexts(localizers, BotLanguages.English));
        services.AddSingleton<QuestionLimits>();
        services.AddSingleton<Answering>();
        services.AddSingleton<AskingHandler>();
        services.AddSingleton<EditingHandler>();
        services.AddSingleton<PagingHandler>();
        services.AddSingleton<LinkHandler>();
        services.AddSingleton<GuestHandler>();
        services.AddSingleton<IAnswerRenewal, AnswerRenewal>();
    }
}
