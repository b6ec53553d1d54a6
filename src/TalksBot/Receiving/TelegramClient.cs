using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace TalksBot.Receiving;

/// <summary>Registers the client that both doors, receiving and delivery, talk to Telegram through.</summary>
static class TelegramClient
{
    // A long poll takes up to 50 s; anything beyond that and a margin is a dead connection.
    static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(75);

    /// <summary>Adds <see cref="ITelegramBotClient"/>, which never retries by itself and never logs an address.</summary>
    public static void AddTelegramClient(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(TelegramClient), http => http.Timeout = LongestCall)
            // The factory's loggers would write the whole address, and the token is part of it.
            .RemoveAllLoggers()
            // One client lives as long as the bot: the handler renews its connections by itself, so that a changed DNS
            // entry is followed.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                ConnectTimeout = TimeSpan.FromSeconds(15),
                // The traces of the bot are none of Telegram's business.
                ActivityHeadersPropagator = null,
            });
        services.AddSingleton<ITelegramBotClient>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TelegramClient));
            return new TelegramBotClient(
                // RetryCount 0: the poll loop and delivery schedule their own retries, which survive a restart.
                new TelegramBotClientOptions(options.Token, options.ApiAddress.TrimEnd('/')) { RetryCount = 0 },
                http);
        });
    }
}
