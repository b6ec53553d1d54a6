using Microsoft.Extensions.Configuration;

namespace TalksBot.Operations;

/// <summary>
/// Whether traces and metrics are sent to a collector: only where OpenTelemetry's own variables name one. All others of
/// them are read by its library.
/// </summary>
/// <remarks>Rule: opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables and .../protocol/exporter.</remarks>
sealed class OtlpSettings(IConfiguration configuration)
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    const string Disabled = "OTEL_SDK_DISABLED";

    /// <summary>Whether traces are sent.</summary>
    public bool SendsTraces => Sends("TRACES");

    /// <summary>Whether metrics are sent.</summary>
    public bool SendsMetrics => Sends("METRICS");

    /// <summary>What is wrong with the addresses that are set, a sentence each.</summary>
    public IEnumerable<string> Faults => new[] { Endpoint, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT" }
        .Where(name => configuration[name] is { Length: > 0 } address && !IsAddress(address))
        .Select(name => $"{name} is \"{configuration[name]}\": expected an http or https address, such as http://127.0.0.1:4317");

    /// <summary>What is sent where, in a sentence.</summary>
    public string Sentence => (SendsTraces, SendsMetrics) switch
    {
        (true, true) => $"traces and metrics go to {AddressOf("TRACES")}",
        (true, false) => $"traces go to {AddressOf("TRACES")}",
        (false, true) => $"metrics go to {AddressOf("METRICS")}",
        _ when IsDisabled => $"nothing is sent to a collector, since {Disabled} is set",
        _ => $"nothing is sent to a collector, since {Endpoint} is not set",
    };

    bool IsDisabled => string.Equals(configuration[Disabled], "true", StringComparison.OrdinalIgnoreCase);

    bool Sends(string signal) => AddressOf(signal) is { Length: > 0 }
        && !IsDisabled
        && configuration[$"OTEL_{signal}_EXPORTER"] is null or "" or "otlp";

    string? AddressOf(string signal) =>
        configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] is { Length: > 0 } own ? own : configuration[Endpoint];

    static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
