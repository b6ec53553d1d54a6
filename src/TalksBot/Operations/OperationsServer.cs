using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TalksBot.Operations.Health;

namespace TalksBot.Operations;

/// <summary>Tells health and metrics by HTTP, where <see cref="OperationsOptions.ListenOn"/> says; nowhere if it is empty.</summary>
sealed class OperationsServer(HealthCheckService checks, Telemetry telemetry, IOptions<OperationsOptions> options)
    : IHostedService, IAsyncDisposable
{
    WebApplication? app;

    /// <summary>Where it listens, once it does.</summary>
    public Uri? Address => app is null ? null : new Uri(app.Urls.First());

    /// <summary>Starts to listen.</summary>
    /// <exception cref="OperationsAddressException">The address cannot be listened on.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ListenOn is not { Length: > 0 } listenOn)
        {
            return;
        }

        app = Build(new Uri(listenOn));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            await DisposeAsync();
            throw new OperationsAddressException(
                $"Health and metrics cannot be told on {listenOn} ({problem.Message}). Give Operations:ListenOn another port, empty it to go without them, or free this one.");
        }
    }

    /// <summary>Takes no more calls.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (app is { } running)
        {
            app = null;
            await running.DisposeAsync();
        }
    }

    WebApplication Build(Uri listenOn)
    {
        // An empty builder reads no settings and no environment of its own.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (IPAddress.TryParse(listenOn.IdnHost, out var address))
            {
                kestrel.Listen(address, listenOn.Port);
            }
            else
            {
                kestrel.ListenLocalhost(listenOn.Port);
            }
        });

        // The bot's own host listens for Ctrl+C, and its checks are asked.
        builder.Services.AddSingleton<IHostLifetime, BorrowedLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(checks);
        var built = builder.Build();
        built.MapHealthChecks("/health/live", Answering(HealthTags.Live));
        built.MapHealthChecks("/health/ready", Answering(HealthTags.Ready));
        built.MapPrometheusScrapingEndpoint("/metrics", telemetry.Meters, configureBranchedPipeline: null, optionsName: null);
        return built;
    }

    static HealthCheckOptions Answering(string tag) => new()
    {
        Predicate = check => check.Tags.Contains(tag),
        ResponseWriter = HealthReportJson.Write,
    };
}
