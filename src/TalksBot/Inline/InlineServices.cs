using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Inline;

/// <summary>Registers passages in any chat.</summary>
static class InlineServices
{
    /// <summary>Adds them.</summary>
    public static void AddInline(this IServiceCollection services)
    {
        services.AddTexts(localizers => new InlineTexts(localizers, BotLanguages.English));
        services.AddSingleton<InlineHandler>();
    }
}
