using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TalksBot.Configuration;

/// <summary>Finds everything that is wrong with the configuration at once, each with its key, value and remedy.</summary>
static class SettingsCheck
{
    /// <summary>
    /// Binds <typeparamref name="TOptions"/> to the section that <see cref="SettingsSection.NameOf"/> it says, has it
    /// validated, and takes part in <see cref="Errors"/>.
    /// </summary>
    public static void AddSettings<TOptions, TValidator>(this IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        var section = SettingsSection.NameOf(typeof(TOptions));
        services.AddOptions<TOptions>().BindConfiguration(section);
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddSingleton(new SettingsSection(
            section,
            typeof(TOptions),
            provider => _ = provider.GetRequiredService<IOptions<TOptions>>().Value));
    }

    /// <summary>All errors, in the order in which the sections were added; empty when all is well.</summary>
    /// <param name="services">The services that the sections were added to.</param>
    /// <param name="only">The one section to look at, or <see langword="null"/> for all.</param>
    public static IReadOnlyList<string> Errors(IServiceProvider services, string? only = null)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var sections = services.GetServices<SettingsSection>().ToList();
        var names = sections.Select(section => section.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. sections
                .Where(section => only is null || section.Name == only)
                .SelectMany(section => ErrorsOf(section, configuration, services, names)),
        ];
    }

    static IReadOnlyList<string> ErrorsOf(
        SettingsSection section, IConfiguration configuration, IServiceProvider services, IReadOnlySet<string> names)
    {
        var misfits = section.Misfits(configuration.GetSection(section.Name), names).ToList();
        if (misfits.Exists(misfit => misfit.PreventsBinding))
        {
            return [.. misfits.Select(misfit => misfit.Error)];
        }

        try
        {
            section.Validate(services);
        }
        catch (OptionsValidationException problem)
        {
            return [.. misfits.Select(misfit => misfit.Error), .. problem.Failures];
        }

        return [.. misfits.Select(misfit => misfit.Error)];
    }
}
