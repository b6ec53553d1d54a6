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
    ILogger<WebhookWorker> logger) : BackgroundService
{
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
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start sets it.
        }
    }

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

    [LoggerMessage(LogLevel.Information, "Telegram brings updates to {Url}.")]
    partial void LogSet(string url);
}
