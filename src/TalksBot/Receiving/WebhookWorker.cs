using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Chats;
using Telegram.Bot;

namespace TalksBot.Receiving;

/// <summary>Opens the webhook door, and tells Telegram where it is for as long as it takes to be heard.</summary>
sealed partial class WebhookWorker(
    ITelegramBotClient telegram,
    BotIdentification identification,
    UpdateIntake intake,
    WebhookEndpoint endpoint,
    Perseverance perseverance,
    IOptions<TelegramWebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookWorker> logger) : BackgroundService
{
    // Twice within the 90 s after which the bot no longer counts as ready.
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(40);

    WebhookServer? server;

    /// <summary>Opens the door. What the last run left undone goes before all that comes through it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        intake.Resume();
        server = await WebhookServer.Start(new Uri(options.Value.ListenOn), endpoint, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Closes the door. The webhook stays set: Telegram keeps what comes meanwhile, for a day.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            await server.Stop(cancellationToken);
            await server.DisposeAsync();
            server = null;
        }

        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await identification.Identify(stoppingToken)
                && await perseverance.Repeat(SetOnce, "The webhook could not be set", null, stoppingToken))
            {
                LogSet(options.Value.Url);
                await Watch(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start sets it.
        }
    }

    /// <summary>Asks Telegram from time to time whether the webhook still stands, since silence may mean that it does not.</summary>
    Task<bool> Watch(CancellationToken stopping) => perseverance.Repeat(
        async cancellation =>
        {
            intake.BeginRound();
            var info = await telegram.GetWebhookInfo(cancellation);
            if (info.Url == options.Value.Url)
            {
                intake.Contact.Note();
            }
            else
            {
                LogLost(info.Url.Length == 0 ? "none" : info.Url);
                await SetOnce(cancellation);
            }

            await Task.Delay(BetweenLooks, time, cancellation);
            return false;
        },
        "Telegram could not be asked for the webhook",
        null,
        stopping);

    async Task<bool> SetOnce(CancellationToken cancellation)
    {
        await telegram.SendRequest(
            new SetRawWebhook
            {
                Url = options.Value.Url,
                SecretToken = options.Value.SecretToken,
                AllowedUpdates = IncomingReader.UpdateKinds,
            },
            cancellation);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Somebody has changed the webhook (it is {Url}); it is set again.")]
    partial void LogLost(string url);

    [LoggerMessage(LogLevel.Information, "Telegram brings updates to {Url}.")]
    partial void LogSet(string url);
}
