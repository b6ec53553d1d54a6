using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Chats;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace TalksBot.Receiving;

/// <summary>
/// The polling door: asks Telegram for updates, hands them to the intake, and confirms them with the next request only
/// after they are on disk.
/// </summary>
sealed partial class PollingWorker(
    ITelegramBotClient telegram,
    BotIdentification identification,
    UpdateIntake intake,
    Perseverance perseverance,
    ILogger<PollingWorker> logger) : BackgroundService
{
    const int LongPollSeconds = 50;

    long? offset;
    bool isWebhookSet;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Run(stoppingToken);

    /// <summary>Polls until it is to stop, or until there is no point in going on.</summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        try
        {
            intake.Resume();
            if (await identification.Identify(stoppingToken))
            {
                await perseverance.Repeat(PollOnce, "Updates could not be received", Explain, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping: what is on disk is handled, the rest is still at Telegram.
        }
    }

    async Task<bool> PollOnce(CancellationToken cancellation)
    {
        intake.BeginRound();
        if (isWebhookSet)
        {
            // What waits for the webhook is kept: it comes with the next poll.
            await telegram.DeleteWebhook(cancellationToken: cancellation);
            isWebhookSet = false;
        }

        var updates = await telegram.SendRequest(
            new GetRawUpdates
            {
                Offset = offset,
                Timeout = LongPollSeconds,
                AllowedUpdates = IncomingReader.UpdateKinds,
            },
            cancellation);

        // An offset is only good for confirming what came before. It is not kept beyond that, because Telegram restarts
        // its numbers at random after a quiet week, and a stale one would confirm updates that nobody has read.
        offset = await intake.Accept(updates) + 1;
        intake.Contact.Note();
        return false;
    }

    int? Explain(Exception problem, int failures)
    {
        if (problem is not ApiRequestException { ErrorCode: 409 })
        {
            return null;
        }

        if (problem.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            LogWebhook();
            isWebhookSet = true;
            return failures;
        }

        // Slowly from the first: each poll of ours ends one of the other bot's.
        LogConflict();
        return Math.Max(failures, 5);
    }

    [LoggerMessage(LogLevel.Error,
        "Another bot is polling with the same token. Stop one of the two; this one goes on trying slowly.")]
    partial void LogConflict();

    [LoggerMessage(LogLevel.Warning, "A webhook was set for this token; it is removed, since this bot polls.")]
    partial void LogWebhook();
}
