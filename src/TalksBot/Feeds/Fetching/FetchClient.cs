using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace TalksBot.Feeds.Fetching;

/// <summary>Registers the HTTP client of <see cref="GuardedFetch"/>.</summary>
static class FetchClient
{
    /// <summary>The client's name.</summary>
    public const string Name = "Feeds";

    static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.RequestTimeout, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    /// <summary>Adds the client: each hop by itself, on guarded connections, with two short retries.</summary>
    public static void AddFetchClient(this IServiceCollection services)
    {
        var client = services.AddHttpClient(Name, http =>
        {
            // The limit of GuardedFetch goes by the bot's clock and covers the body, too.
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.UserAgent.ParseAdd("TalksBot/1.0");
            http.DefaultRequestHeaders.UserAgent.ParseAdd("(feed reader of a Telegram bot; conditional requests)");
        });
        // A feed's address may carry a key.
        client.RemoveAllLoggers();
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = provider.GetRequiredService<GuardedConnection>().Connect,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            // Behind a proxy only the proxy's address could be looked at.
            UseProxy = false,
        });
        client.AddResilienceHandler("retry", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // A server that says when to come again is taken at its word, by the schedule.
                ShouldRetryAfterHeader = false,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
                {
                    { Exception: HttpRequestException problem } => problem.InnerException is not BlockedAddressException,
                    { Result: { } answer } => answer.Headers.RetryAfter is null && Array.IndexOf(Passing, answer.StatusCode) >= 0,
                    _ => false,
                }),
            });
        });
    }
}
