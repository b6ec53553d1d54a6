using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Operations;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Operations;

/// <summary>Looks at a running bot from outside, as those who run it do.</summary>
sealed class OperatedBot(RunningBot bot) : IAsyncDisposable
{
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    public RunningBot Bot => bot;

    /// <summary>Starts a bot that tells its health and metrics on a port of its own.</summary>
    public static async Task<OperatedBot> StartAsync(
        Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings) =>
        new(await RunningBot.StartAsync(
            services: services, settings: [("Operations:ListenOn", "http://127.0.0.1:0"), .. settings]));

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(bot.Service<OperationsServer>().Address!, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a check of /health/ready or /health/live found.</summary>
    public async Task<(HttpStatusCode Status, string Finding)> CheckAsync(string question, string check)
    {
        var (status, body) = await GetAsync($"/health/{question}");
        var found = JsonNode.Parse(body)!["checks"]![check]!;
        return (status, $"{found["status"]}: {found["finding"]}");
    }

    /// <summary>The sample of a series; <see langword="null"/> where there is none.</summary>
    /// <param name="series">Its name, and its labels as far as they matter, in the order of the exposition.</param>
    public async Task<double?> SampleAsync(string series)
    {
        var (_, body) = await GetAsync("/metrics");
        var (name, labels) = series.Split('{') is [var n, var l] ? (n, l.TrimEnd('}').Split(',')) : (series, []);
        var line = body.Split('\n').FirstOrDefault(line =>
            (line.StartsWith($"{name}{{", StringComparison.Ordinal) || line.StartsWith($"{name} ", StringComparison.Ordinal))
            && Array.TrueForAll(labels, label => line.Contains(label, StringComparison.Ordinal)));
        return line is null
            ? null
            : double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
    }
}
