using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TalksBot.Operations.Metrics;

namespace TalksBot.Operations;

/// <summary>
/// Collects what the bot measures, for as long as somebody is to see it: Prometheus at <see cref="OperationsServer"/>, or a
/// collector that <see cref="OtlpSettings"/> name.
/// </summary>
sealed class Telemetry : IHostedService, IDisposable
{
    // .NET's own: memory, garbage collection, threads.
    const string RuntimeMeter = "System.Runtime";

    readonly TracerProvider? traces;

    /// <summary>Begins to collect, where that is wanted.</summary>
    public Telemetry(IServiceProvider services, IOptions<OperationsOptions> options, IConfiguration configuration)
    {
        var otlp = new OtlpSettings(configuration);
        if (otlp.SendsTraces)
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(inner => inner.AddSingleton(configuration))
                .ConfigureResource(Describe)
                .AddSource(Tracing.SourceName)
                .AddOtlpExporter()
                .Build();
        }

        if (options.Value.ListenOn.Length == 0 && !otlp.SendsMetrics)
        {
            return;
        }

        services.GetRequiredService<OperationsMetrics>();
        var meters = services.GetRequiredService<IMeterFactory>();
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(inner => inner.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddMeter("TalksBot.*", RuntimeMeter)
            // Only this bot's own, should there be several in one process, as in tests.
            .AddView(instrument => instrument.Meter.Scope == meters || instrument.Meter.Name == RuntimeMeter
                ? null
                : MetricStreamConfiguration.Drop);
        if (otlp.SendsMetrics)
        {
            builder.AddOtlpExporter();
        }

        if (options.Value.ListenOn.Length > 0)
        {
            builder.AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
        }

        Meters = builder.Build();
    }

    /// <summary>What was measured, or <see langword="null"/> where nobody is to see it.</summary>
    public MeterProvider? Meters { get; }

    /// <summary>The program's version.</summary>
    public static string Version { get; } = typeof(Telemetry).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        Meters?.Dispose();
    }

    static void Describe(ResourceBuilder resource) => resource.AddService("talksbot", serviceVersion: Version).AddEnvironmentVariableDetector();
}
