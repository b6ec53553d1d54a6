using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace TalksBot.Texts;

/// <summary>Registers tables of texts.</summary>
static class TextServices
{
    /// <summary>Adds a table, in the language that it is asked in first.</summary>
    public static void AddTexts<TTexts>(this IServiceCollection services, Func<IStringLocalizerFactory, TTexts> make)
        where TTexts : class => services.AddSingleton(provider => make(provider.GetRequiredService<IStringLocalizerFactory>()));
}
