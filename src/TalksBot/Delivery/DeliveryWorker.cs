using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Outbox;

namespace TalksBot.Delivery;

/// <summary>
/// Drains the outbox within Telegram's limits. One loop owns the queue; calls run beside it, one a chat, and report back
/// to the loop.
/// </summary>
sealed partial class DeliveryWorker(
    IOutbox outbox,
    TelegramSender sender,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    const int CallsAtOnce = 64;

    // Within the host's 5 s: a call under way may finish, and its outcome be recorded.
    static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(4);

    // Timers bear no more than 49 days, and a clock that was set wrong may ask for years.
    static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    readonly DeliveryQueue queue = new(new SendLimits(options.Value));
    readonly Channel<Action> events = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    readonly HashSet<Task> underWay = [];

    /// <summary>Takes over rows that are in the outbox.</summary>
    public void Post(IReadOnlyList<Posting> postings)
    {
        if (postings.Count > 0)
        {
            events.Writer.TryWrite(() => Add(postings));
        }
    }

    /// <summary>Loads what the last run left, before routing can write new rows: none is taken over twice.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - new SendLimits(options.Value).Horizon;
        foreach (var sent in outbox.LoadSent(since))
        {
            queue.Remember(sent);
        }

        Add(outbox.LoadUnsettled());
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var calls = new CancellationTokenSource();
        using var deadline = stoppingToken.Register(() => calls.CancelAfter(LastCalls));
        while (!stoppingToken.IsCancellationRequested)
        {
            while (underWay.Count < CallsAtOnce && queue.Take(time.GetUtcNow()) is { } posting)
            {
                var call = Task.Run(() => Deliver(posting, calls.Token), CancellationToken.None);
                underWay.Add(call);
                _ = call.ContinueWith(
                    done => events.Writer.TryWrite(() => underWay.Remove(done)), CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            await WaitForWork(stoppingToken);
            while (events.Reader.TryRead(out var happened))
            {
                happened();
            }
        }

        await Task.WhenAll(underWay);
    }

    void Add(IReadOnlyList<Posting> postings)
    {
        foreach (var posting in postings)
        {
            queue.Add(posting);
        }
    }

    async Task WaitForWork(CancellationToken stopping)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var news = events.Reader.WaitToReadAsync(wake.Token).AsTask();
        var pause = underWay.Count < CallsAtOnce && queue.NextTime() is { } next
            ? TimeSpan.FromTicks(Math.Clamp((next - time.GetUtcNow()).Ticks, 0, LongestWait.Ticks))
            : Timeout.InfiniteTimeSpan;
        var delay = Task.Delay(pause, time, wake.Token);
        await Task.WhenAny(news, delay);
        await wake.CancelAsync();
    }

    /// <summary>Makes one call and settles it. Nothing it meets may end the loop.</summary>
    async Task Deliver(Posting posting, CancellationToken cancellation)
    {
        try
        {
            var attempts = posting.Attempts + 1;
            await Persist(posting.Id, () => outbox.MarkSending(posting.Id, attempts), cancellation);
            var outcome = await sender.Send(posting.Call, cancellation);
            await Settle(posting with { Attempts = attempts }, outcome, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The row stays as it is; the next start takes it up again as one of unknown outcome.
        }
    }

    async Task Settle(Posting posting, SendOutcome outcome, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Done done:
                await Persist(posting.Id, () => outbox.MarkSent(posting.Id, done.MessageId, now), cancellation);
                Tell(() => queue.Settle(posting.ChatId));
                break;
            case SendOutcome.HeldBack held:
                LogHeldBack(posting.Id, held.Delay.TotalSeconds);
                await TryLater(posting, now + held.Delay, $"held back for {held.Delay.TotalSeconds} s", cancellation);
                break;
            case SendOutcome.Failed failed when RetryPolicy.NextAttempt(posting, posting.Attempts, now) is { } next:
                LogFailed(posting.Id, posting.Attempts, failed.Reason);
                await TryLater(posting, next, failed.Reason, cancellation);
                break;
            case SendOutcome.Failed failed:
                await GiveUp(posting, failed.Reason, now, cancellation);
                break;
            case SendOutcome.Refused refused:
                await GiveUp(posting, refused.Reason, now, cancellation);
                break;
            case SendOutcome.ChatLost lost:
                LogChatLost(posting.ChatId, lost.Reason);
                await Persist(posting.Id, () => outbox.GiveUpChat(posting.ChatId, lost.Reason, now), cancellation);
                Tell(() => queue.Drop(posting.ChatId));
                break;
            case SendOutcome.Migrated migrated:
                LogMigrated(posting.ChatId, migrated.NewChatId);
                await Persist(posting.Id, () => outbox.MoveChat(posting.ChatId, migrated.NewChatId), cancellation);
                Tell(() => queue.Move(posting.ChatId, migrated.NewChatId));
                break;
        }
    }

    async Task TryLater(Posting posting, DateTimeOffset at, string reason, CancellationToken cancellation)
    {
        await Persist(posting.Id, () => outbox.Postpone(posting.Id, at, reason), cancellation);
        Tell(() => queue.PutBack(posting with { NotBefore = at }));
    }

    async Task GiveUp(Posting posting, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        LogGivenUp(posting.Id, posting.Attempts, reason);
        await Persist(posting.Id, () => outbox.GiveUp(posting.Id, reason, now), cancellation);
        Tell(() => queue.Settle(posting.ChatId));
    }

    /// <summary>Records something, and while the disk refuses tries again: what is not recorded would be sent twice.</summary>
    async Task Persist(long postingId, Func<Task> record, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await record();
                return;
            }
            catch (Exception problem)
            {
                LogNotRecorded(problem, postingId);
                await Task.Delay(Backoff.After(failures), time, cancellation);
            }
        }
    }

    void Tell(Action happened) => events.Writer.TryWrite(happened);

    [LoggerMessage(LogLevel.Warning, "Telegram holds posting {Id} back for {Seconds} s.")]
    partial void LogHeldBack(long id, double seconds);

    [LoggerMessage(LogLevel.Warning, "Posting {Id} failed at attempt {Attempts} and is tried again: {Reason}")]
    partial void LogFailed(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "Posting {Id} is given up after attempt {Attempts}: {Reason}")]
    partial void LogGivenUp(long id, int attempts, string reason);

    [LoggerMessage(LogLevel.Information, "Chat {ChatId} cannot be reached any more: {Reason}")]
    partial void LogChatLost(long chatId, string reason);

    [LoggerMessage(LogLevel.Information, "Group {ChatId} is now the supergroup {NewChatId}.")]
    partial void LogMigrated(long chatId, long newChatId);

    [LoggerMessage(LogLevel.Error, "What became of posting {Id} could not be stored; trying again.")]
    partial void LogNotRecorded(Exception problem, long id);
}
