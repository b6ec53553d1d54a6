using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Delivery;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>
/// Claims digests when they are due: what is decided, the next due time and the rows of the outbox are written in one
/// transaction for a batch of chats, so that a restart in between neither loses nor repeats any.
/// </summary>
sealed partial class DigestWorker(
    ISubscriptions subscriptions,
    LateDigests late,
    SubscriptionAlarm alarm,
    IArrivals arrivals,
    IDigestWriter writer,
    IPinnedAnswers pins,
    DeliveryWorker delivery,
    DigestMetrics metrics,
    IOptions<DigestOptions> options,
    TimeProvider time,
    Random random,
    ILogger<DigestWorker> logger) : BackgroundService
{
    // Some ten milliseconds each: as long as any other write may have to wait.
    const int Batch = 250;

    // Timers do not see that the clock was set, or that the machine slept.
    static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    /// <summary>Claims all that is due by now.</summary>
    /// <returns>How many digests were claimed.</returns>
    public async Task<int> ClaimDue(CancellationToken stopping)
    {
        // First, so that those which are due now have the news of these.
        await late.End();
        for (var claimed = 0; ;)
        {
            stopping.ThrowIfCancellationRequested();
            var now = time.GetUtcNow();
            var due = subscriptions.Due(now, now + DigestClaim.Farthest, Batch);
            if (due.Count == 0)
            {
                return claimed;
            }

            var news = new Dictionary<DigestSpan, bool>();
            var latest = TimeSpan.FromHours(options.Value.LatestHours);
            var latestBatch = arrivals.LatestBatch();
            DigestDecision[] decisions =
            [
                .. due.Select(one => DigestClaim.Decide(
                    one, now, latest, latestBatch, span => HasNews(span, news) || IsPinInQuestion(one.Subscription.ChatId))),
            ];
            var postings = await subscriptions.Settle(decisions, now);
            _ = delivery.Post(postings);
            claimed += postings.Count;
            Tell(decisions);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; ;)
            {
                var changed = alarm.Next; // Before looking, so that no change falls in between.
                var pause = await TryClaim(stoppingToken);
                failures = pause is null ? failures + 1 : 0;
                await Sleep(pause ?? Backoff.After(failures, random), changed, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping; the next start claims what is due by then.
        }
    }

    /// <summary>Claims what is due, and says how long there is nothing to do; <see langword="null"/> when that failed.</summary>
    async Task<TimeSpan?> TryClaim(CancellationToken stopping)
    {
        try
        {
            await ClaimDue(stopping);
            return UntilNext();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // A full disk, say: the bot answers all the same.
            LogFailed(problem);
            return null;
        }
    }

    async Task Sleep(TimeSpan pause, Task changed, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed, Task.Delay(pause, time, over.Token));
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    TimeSpan UntilNext()
    {
        var pause = subscriptions.NextDueAt() - time.GetUtcNow() ?? LongestSleep;
        // Whole milliseconds, rounded up: a timer takes a part of one for none, and would come back at once.
        return TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(pause.TotalMilliseconds, 1, LongestSleep.TotalMilliseconds)));
    }

    // A fault of the writer's must not hold up other chats: its digest becomes a dead letter when it is to be sent.
    bool HasNews(DigestSpan span, Dictionary<DigestSpan, bool> known)
    {
        if (!known.TryGetValue(span, out var hasNews))
        {
            try
            {
                hasNews = writer.HasNews(span);
            }
            catch (Exception problem)
            {
                LogUnknown(problem, span.Language, span.AfterBatch);
                hasNews = true;
            }

            known.Add(span, hasNews);
        }

        return hasNews;
    }

    // Only groups pin.
    bool IsPinInQuestion(long chatId) => chatId < 0 && pins.In(chatId).Any(pin => pin.IsInQuestion);

    void Tell(IReadOnlyCollection<DigestDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            metrics.CountDue(decision.Outcome);
        }

        foreach (var alike in decisions.CountBy(decision => decision.Outcome))
        {
            LogDecided(alike.Value, alike.Key);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Digests} digests were due: {Outcome}.")]
    partial void LogDecided(int digests, DigestOutcome outcome);

    [LoggerMessage(LogLevel.Error, "Whether there is news in {Language} since batch {Batch} is not known, so there is taken to be some.")]
    partial void LogUnknown(Exception problem, string language, long batch);

    [LoggerMessage(LogLevel.Error, "The digests that are due could not be claimed; trying again.")]
    partial void LogFailed(Exception problem);
}
