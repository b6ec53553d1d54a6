using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace TalksBot.Operations.Systemd;

/// <summary>Registers the talk with systemd, where it has started the bot as a unit of <c>Type=notify</c>.</summary>
static class SystemdServices
{
    /// <summary>Has systemd told of the start and the stop, and, where it wants that, that the bot goes on.</summary>
    /// <remarks>
    /// Not the library's AddSystemd, which asks whether the parent process is systemd: a notify socket tells as much, and
    /// container runtimes and supervisors of other names give one too.
    /// </remarks>
    public static void AddSystemdNotices(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["NOTIFY_SOCKET"] is not { Length: > 0 })
        {
            return;
        }

        services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
        if (WatchdogTime.Of(configuration) is { } limit)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Watchdog>(provider, limit));
        }
    }
}
