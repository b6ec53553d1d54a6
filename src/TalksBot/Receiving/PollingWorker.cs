using System.Text.Json;
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
    BotIdentitySource identity,
    UpdateIntake intake,
    TimeProvider time,
    Random random,
    IHostApplicationLifetime lifetime,
    ExitStatus exit,
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
            if (await Persevere(IdentifyOnce, stoppingToken))
            {
                await Persevere(PollOnce, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping: what is on disk is handled, the rest is still at Telegram.
        }
    }

    async Task<bool> IdentifyOnce(CancellationToken cancellation)
    {
        var me = await telegram.GetMe(cancellation);
        identity.Set(new BotIdentity(me.Id, me.Username ?? "", me.CanReadAllGroupMessages));
        LogIdentified(me.Username ?? "");
        return true;
    }

    async Task<bool> PollOnce(CancellationToken cancellation)
    {
        if (isWebhookSet)
        {
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
        return false;
    }

    /// <summary>Repeats a step until it says that it is finished, pausing longer after each failure in a row.</summary>
    /// <returns>Whether the step finished; false when there is no point in going on.</returns>
    async Task<bool> Persevere(Func<CancellationToken, Task<bool>> step, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (await step(cancellation))
                {
                    return true;
                }

                failures = 0;
                continue;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode is 401 or 404)
            {
                // Telegram answers 404 to a token of the wrong form and 401 to one that it does not know.
                LogWrongToken();
                exit.Code = ExitCodes.Failed;
                lifetime.StopApplication();
                return false;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode == 409 && IsWebhookSet(problem))
            {
                LogWebhook();
                isWebhookSet = true;
                failures++;
            }
            catch (ApiRequestException problem) when (problem.ErrorCode == 409)
            {
                // Slowly from the first: each poll of ours ends one of the other bot's.
                failures = Math.Max(failures + 1, 5);
                LogConflict();
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failures++;
                LogFailure(problem.GetType().Name, problem.Message, failures);
            }

            await Task.Delay(Backoff.After(failures, random), time, cancellation);
        }
    }

    static bool IsWebhookSet(ApiRequestException problem) =>
        problem.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Information, "Listening as @{Username}.")]
    partial void LogIdentified(string username);

    [LoggerMessage(LogLevel.Critical,
        "Telegram does not know this token. Set Telegram:Token to the one that @BotFather gave. The bot stops.")]
    partial void LogWrongToken();

    [LoggerMessage(LogLevel.Error,
        "Another bot is polling with the same token. Stop one of the two; this one goes on trying slowly.")]
    partial void LogConflict();

    [LoggerMessage(LogLevel.Warning, "A webhook was set for this token; it is removed, since this bot polls.")]
    partial void LogWebhook();

    [LoggerMessage(LogLevel.Warning, "Updates could not be received ({Kind}: {Problem}); failure {Failures} in a row.")]
    partial void LogFailure(string kind, string problem, int failures);
}
