using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Subscriptions;

namespace TalksBot.Retention;

/// <summary>Sweeps the database at the start and then once a day, so that it does not grow for ever.</summary>
sealed partial class RetentionWorker(
    IRetention retention, IChatSettings settings, ISubscriptions subscriptions, IOptions<RetentionOptions> options,
    IOptions<DigestOptions> digests, TimeProvider time, Random random,
    ILogger<RetentionWorker> logger)
    : BackgroundService
{
    // A few milliseconds each: as long as any other write may have to wait.
    const int Batch = 200;

    static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    // As long as the inbox knows a number again; beyond that Telegram may use it for another update.
    static readonly TimeSpan KeepUpdates = TimeSpan.FromHours(48);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; ;)
            {
                failures = await TrySweep(stoppingToken) ? 0 : failures + 1;
                await Task.Delay(failures == 0 ? Pause : Backoff.After(failures, random), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start sweeps what is left.
        }
    }

    async Task<bool> TrySweep(CancellationToken stopping)
    {
        try
        {
            var now = time.GetUtcNow();
            var updates = await Drain(retention.SweepInbox, now - KeepUpdates, stopping);
            var calls = await Drain(retention.SweepOutbox, now - TimeSpan.FromDays(options.Value.KeepSentDays), stopping);
            var questions = await Drain(retention.SweepQuestions, now - TimeSpan.FromDays(options.Value.KeepQuestionsDays), stopping);
            var forgotten = now - ChatSettings.KeptAfterRemoval;
            await Drain((decided, most) => subscriptions.Sweep(decided, forgotten, most), now - TimeSpan.FromDays(digests.Value.KeepDays), stopping);
            await settings.DeleteSuspended(forgotten);
            if (updates + calls + questions > 0)
            {
                LogSwept(updates, calls, questions);
            }

            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotSwept(problem);
            return false;
        }
    }

    static async Task<int> Drain(Func<DateTimeOffset, int, Task<int>> sweep, DateTimeOffset before, CancellationToken stopping)
    {
        for (var all = 0; ;)
        {
            stopping.ThrowIfCancellationRequested();
            var gone = await sweep(before, Batch);
            all += gone;
            if (gone < Batch)
            {
                return all;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Swept {Updates} updates, {Calls} calls and {Questions} questions that were old enough.")]
    partial void LogSwept(int updates, int calls, int questions);

    [LoggerMessage(LogLevel.Error, "What is old could not be swept; trying again.")]
    partial void LogNotSwept(Exception problem);
}
