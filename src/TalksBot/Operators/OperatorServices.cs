using Microsoft.Extensions.DependencyInjection;
using TalksBot.Operations;
using TalksBot.Outbox;
using TalksBot.Texts;

namespace TalksBot.Operators;

/// <summary>Registers what those who run the bot ask it.</summary>
static class OperatorServices
{
    /// <summary>Adds it.</summary>
    public static void AddOperators(this IServiceCollection services)
    {
        services.AddTexts(localizers => new OperatorTexts(localizers, BotLanguages.English));
        services.AddSingleton<OperatorList>();
        services.AddSingleton<StatusReading>();
        services.AddSingleton<OperatorsHandler>();
        services.AddSingleton<IReportWriter, ReportWriter>();
    }
}
