using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using TalksBot.Configuration;
using TalksBot.Operations;
using TalksBot.Operations.Systemd;

namespace TalksBot.CommandLine;

/// <summary>Looks at how the bot is to be looked after, for check.</summary>
static class OperationsCheck
{
    // A bot that runs here answers at once.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is found.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="configuration">Where systemd's and OpenTelemetry's variables stand.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Finding>> Look(
        OperationsOptions options, IConfiguration configuration, CancellationToken cancellation)
    {
        var operators = PersonIdsAttribute.Read(options.Operators)!.Count;
        var otlp = new OtlpSettings(configuration);
        return
        [
            await LookAtAddress(options.ListenOn, cancellation),
            new Finding("operators", true, operators == 0
                ? "nobody may ask for /status, since Operations:Operators is empty"
                : $"{operators} may ask for /status, /gaps and /report"),
            .. otlp.Faults.Select(fault => new Finding("collector", false, fault)).DefaultIfEmpty(new Finding("collector", true, otlp.Sentence)),
            new Finding("systemd", true, LookAtSystemd(configuration)),
        ];
    }

    static async Task<Finding> LookAtAddress(string listenOn, CancellationToken cancellation)
    {
        if (listenOn.Length == 0)
        {
            return new Finding("health", true, "health and metrics are not told, since Operations:ListenOn is empty");
        }

        var address = new Uri(listenOn);
        try
        {
            using var listener = new TcpListener(
                IPAddress.TryParse(address.IdnHost, out var ip) ? ip : IPAddress.Loopback, address.Port);
            listener.Start();
            return new Finding("health", true, $"health and metrics can be told on {listenOn}");
        }
        catch (SocketException problem)
        {
            return await IsBot(address, cancellation)
                ? new Finding("health", true, $"a running bot tells its health and metrics on {listenOn}")
                : new Finding(
                    "health", false, $"health and metrics cannot be told on {listenOn} ({problem.Message}): give Operations:ListenOn another port, or free this one");
        }
    }

    static async Task<bool> IsBot(Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "health/live"), cancellation);
            return (await answer.Content.ReadAsStringAsync(cancellation)).Contains("\"loops\"", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    static string LookAtSystemd(IConfiguration configuration) => (configuration["NOTIFY_SOCKET"], WatchdogTime.Of(configuration)) switch
    {
        ({ Length: > 0 }, { } watchdog) => $"is told of start and stop, and every {watchdog.Pause.TotalSeconds:0.###} s that the bot goes on",
        ({ Length: > 0 }, null) => "is told of start and stop",
        _ => "has not started this process, and is told nothing",
    };
}
